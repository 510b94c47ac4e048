import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { understoodByRoles } from './understood-by-roles';

const said = { by: 'ana', on: '2026-03-01T00:00:00.000Z' };

describe('understoodByRoles', () => {
  it.each<Row & { given: string }>([
    { given: 'all', state: { understood: { Developer: said, Tester: said } }, status: 'met' },
    {
      given: 'one of two',
      state: { understood: { Developer: said } },
      status: 'notMet',
      found: 'Not yet understood by: Tester',
    },
    { given: 'no roles named', with: { roles: [] }, status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(understoodByRoles, row);
  });
});
