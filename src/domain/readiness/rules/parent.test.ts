import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { parent } from './parent';

describe('parent', () => {
  it.each<Row & { given: string }>([
    {
      given: 'a parent',
      issue: { parent: { id: '1', key: 'PAY-1', summary: 'Cards' } },
      status: 'met',
    },
    { given: 'none', status: 'notMet', found: 'No parent' },
    { given: 'a project without epics', project: { hasParents: false }, status: 'notApplicable' },
    {
      given: 'a bug',
      issue: { type: { id: '2', name: 'Bug', hierarchyLevel: 0 } },
      status: 'notApplicable',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(parent, row);
  });
});
