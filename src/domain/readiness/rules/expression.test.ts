import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict } from '../../../../test/arbitraries/readiness';
import { expression } from './expression';

describe('expression', () => {
  it.each<Row & { given: string }>([
    {
      given: 'true',
      outside: { answerByExpression: { x: { kind: 'holds' } } },
      with: { source: 'x' },
      status: 'met',
    },
    {
      given: 'another value',
      outside: { answerByExpression: { x: { kind: 'fails', value: '3' } } },
      with: { source: 'x' },
      status: 'notMet',
    },
    { given: 'no expression', status: 'notApplicable' },
  ])('is $status given $given', (row) => {
    expectVerdict(expression, row);
  });
});
