import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict, judge } from '../../../../test/arbitraries/readiness';
import { wsjfFresh } from './wsjf-fresh';

describe('wsjfFresh', () => {
  it.each<Row & { given: string }>([
    {
      given: 'the last day',
      scoring: { isScored: true, scoredOn: '2026-02-27' },
      with: { days: 10 },
      status: 'met',
    },
    {
      given: 'a day more',
      scoring: { isScored: true, scoredOn: '2026-02-26' },
      with: { days: 10 },
      status: 'notMet',
      found: 'Scored 11 days ago, more than 10',
    },
    { given: 'no score', status: 'notApplicable' },
    {
      given: 'a score that was taken away long after its day',
      scoring: { isScored: false, scoredOn: '2025-02-27' },
      status: 'notApplicable',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(wsjfFresh, row);
  });

  it('tells the day on which the score becomes old', () => {
    const scoring = { isScored: true, scoredOn: '2026-03-01' };
    expect(judge(wsjfFresh, { scoring, with: { days: 10 } })).toEqual({
      status: 'met',
      recheckOn: '2026-03-12',
    });
  });
});
