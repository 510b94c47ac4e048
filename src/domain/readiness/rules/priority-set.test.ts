import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { prioritySet } from './priority-set';

describe('prioritySet', () => {
  it.each<Row & { given: string }>([
    { given: 'a priority', issue: { priority: { id: '2', name: 'High' } }, status: 'met' },
    {
      given: 'a name that means none',
      issue: { priority: { id: '9', name: 'none' } },
      status: 'notMet',
    },
    { given: 'none', status: 'notMet', found: 'Priority not set' },
    { given: 'a project without', project: { hasPriorities: false }, status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(prioritySet, row);
  });
});
