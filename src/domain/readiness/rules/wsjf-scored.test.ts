import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { wsjfScored } from './wsjf-scored';

describe('wsjfScored', () => {
  it.each<Row & { given: string }>([
    { given: 'a score', scoring: { isScored: true }, status: 'met' },
    { given: 'none', status: 'notMet', found: 'No WSJF score' },
  ])('is $status given $given', (row) => {
    expectVerdict(wsjfScored, row);
  });
});
