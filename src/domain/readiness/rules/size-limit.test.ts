import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { sizeLimit } from './size-limit';

describe('sizeLimit', () => {
  it.each<Row & { given: string }>([
    { given: 'exactly the limit', issue: { estimate: 13 }, status: 'met' },
    {
      given: 'more',
      issue: { estimate: 14 },
      status: 'notMet',
      found: '14 is more than 13, the limit',
    },
    { given: 'no estimate', status: 'notApplicable' },
    {
      given: 'no velocity yet: the number until there is one',
      issue: { estimate: 14 },
      outside: { medianVelocity: null },
      with: { measuredBy: 'velocity' },
      status: 'notMet',
      found: '14 is more than 13, the limit until there are three sprints',
    },
    {
      given: 'half of the velocity',
      issue: { estimate: 10 },
      outside: { medianVelocity: 20 },
      with: { measuredBy: 'velocity' },
      status: 'met',
    },
    {
      given: 'more than half of the velocity',
      issue: { estimate: 11 },
      outside: { medianVelocity: 20 },
      with: { measuredBy: 'velocity' },
      status: 'notMet',
    },
    {
      given: 'a velocity nobody looked at',
      issue: { estimate: 11 },
      with: { measuredBy: 'velocity' },
      status: 'notApplicable',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(sizeLimit, row);
  });
});
