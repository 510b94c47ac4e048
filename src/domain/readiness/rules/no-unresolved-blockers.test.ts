import type { Row } from '../../../../test/arbitraries/readiness';
import { blockedBy, expectVerdict } from '../../../../test/arbitraries/readiness';
import { noUnresolvedBlockers } from './no-unresolved-blockers';

describe('noUnresolvedBlockers', () => {
  it.each<Row & { given: string }>([
    { given: 'no links', status: 'met' },
    { given: 'a finished blocker', issue: { links: [blockedBy('PAY-9', 'done')] }, status: 'met' },
    {
      given: 'an unfinished one',
      issue: { links: [blockedBy('PAY-9', 'indeterminate')] },
      status: 'notMet',
      found: 'Blocked by PAY-9',
    },
    {
      given: 'four',
      issue: { links: ['PAY-1', 'PAY-2', 'PAY-3', 'PAY-4'].map((key) => blockedBy(key, 'new')) },
      status: 'notMet',
      found: 'Blocked by PAY-1, PAY-2, PAY-3 and 1 more',
    },
    {
      given: 'what it blocks itself',
      issue: {
        links: [{ ...blockedBy('PAY-9', 'new'), reads: 'blocks', direction: 'outward' as const }],
      },
      status: 'met',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(noUnresolvedBlockers, row);
  });
});
