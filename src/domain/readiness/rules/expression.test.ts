import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict, judge } from '../../../../test/arbitraries/readiness';
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

  it('is looked at again the next day, as it may ask for what nobody tells of', () => {
    for (const outside of [
      { answerByExpression: { x: { kind: 'holds' } } },
      { answerByExpression: { x: { kind: 'fails' } } },
    ] as const)
      expect(
        judge(expression, { outside, with: { source: 'x' }, today: '2026-03-09' }),
      ).toMatchObject({
        recheckOn: '2026-03-09',
      });
  });
});
