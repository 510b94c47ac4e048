import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { fixVersionSet } from './fix-version-set';

describe('fixVersionSet', () => {
  it.each<Row & { given: string }>([
    {
      given: 'one',
      issue: { fixVersions: [{ id: '1', name: '2.0', isReleased: false }] },
      status: 'met',
    },
    { given: 'none', status: 'notMet', found: 'No fix version' },
    { given: 'a project without', project: { hasVersions: false }, status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(fixVersionSet, row);
  });
});
