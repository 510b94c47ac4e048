import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { splitWhenLarge } from './split-when-large';

describe('splitWhenLarge', () => {
  it.each<Row & { given: string }>([
    {
      given: 'sub-tasks',
      issue: { estimate: 8, subtasks: [{ id: '1', key: 'PAY-8', summary: 'Form' }] },
      status: 'met',
    },
    { given: 'none', issue: { estimate: 8 }, status: 'notMet', found: 'Estimated 8, no sub-tasks' },
    { given: 'small work', issue: { estimate: 7 }, status: 'notApplicable' },
    { given: 'no estimate', status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(splitWhenLarge, row);
  });
});
