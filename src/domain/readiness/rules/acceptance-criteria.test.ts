import fc from 'fast-check';
import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict, judge } from '../../../../test/arbitraries/readiness';
import { acceptanceCriteria } from './acceptance-criteria';

describe('acceptanceCriteria', () => {
  it.each<Row & { given: string }>([
    { given: 'exactly the minimum', criteria: { total: 2 }, with: { minimum: 2 }, status: 'met' },
    {
      given: 'one short',
      criteria: { total: 1 },
      with: { minimum: 2 },
      status: 'notMet',
      found: '1 acceptance criterion of 2',
    },
    { given: 'none', status: 'notMet', found: 'No acceptance criteria' },
    {
      given: 'criteria in the description',
      text: '# Acceptance criteria\n- Pays\n- Gets a receipt',
      with: { minimum: 2 },
      status: 'met',
    },
    {
      given: 'a list under another heading',
      text: '# Notes\n- Pays\n- Gets a receipt',
      status: 'notMet',
    },
    {
      given: 'a bug',
      issue: { type: { id: '2', name: 'Bug', hierarchyLevel: 0 } },
      status: 'notApplicable',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(acceptanceCriteria, row);
  });

  it('says how many are missing', () => {
    const missing = (total: number): unknown =>
      judge(acceptanceCriteria, { criteria: { total }, with: { minimum: 3 } });
    expect(missing(0)).toMatchObject({ remedy: expect.stringMatching(/^Write 3: /) as string });
    expect(missing(1)).toMatchObject({
      remedy: expect.stringMatching(/^Write 2 more: /) as string,
    });
  });

  it('stays met whatever is added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(20), (minimum, added) => {
        const criteria = { total: minimum + added };
        expectVerdict(acceptanceCriteria, { criteria, with: { minimum }, status: 'met' });
      }),
    );
  });
});
