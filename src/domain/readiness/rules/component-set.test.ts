import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { componentSet } from './component-set';

describe('componentSet', () => {
  it.each<Row & { given: string }>([
    { given: 'one', issue: { components: [{ id: '1', name: 'Checkout' }] }, status: 'met' },
    { given: 'none', status: 'notMet', found: 'No component' },
    { given: 'a project without', project: { hasComponents: false }, status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(componentSet, row);
  });
});
