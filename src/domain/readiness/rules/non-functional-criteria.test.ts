import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { nonFunctionalCriteria } from './non-functional-criteria';

describe('nonFunctionalCriteria', () => {
  it.each<Row & { given: string }>([
    { given: 'one among the criteria', criteria: { total: 2, nonFunctional: 1 }, status: 'met' },
    { given: 'a word in the description', text: 'Answers within 200 ms', status: 'met' },
    { given: 'a time in the description', text: 'Shown within 1.5 seconds', status: 'met' },
    { given: 'a span that is no speed', text: 'Undone within 2 days', status: 'notMet' },
    { given: 'none', criteria: { total: 2, nonFunctional: 0 }, text: 'Pays', status: 'notMet' },
    { given: 'criteria nobody read', criteria: { total: 2 }, status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(nonFunctionalCriteria, row);
  });
});
