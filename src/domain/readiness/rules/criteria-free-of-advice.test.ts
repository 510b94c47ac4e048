import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { criteriaFreeOfAdvice } from './criteria-free-of-advice';

describe('criteriaFreeOfAdvice', () => {
  it.each<Row & { given: string }>([
    { given: 'no advice', criteria: { total: 2, advice: 0 }, status: 'met' },
    {
      given: 'one remark',
      criteria: { total: 2, advice: 1 },
      status: 'notMet',
      found: '1 criterion could be clearer',
    },
    { given: 'no criteria', criteria: { total: 0, advice: 0 }, status: 'notApplicable' },
    { given: 'wording nobody looked at', criteria: { total: 2 }, status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(criteriaFreeOfAdvice, row);
  });
});
