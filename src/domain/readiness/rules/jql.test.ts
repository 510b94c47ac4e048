import type { Row } from '../../../../test/arbitraries/readiness';
import { expectVerdict, judge } from '../../../../test/arbitraries/readiness';
import { jql } from './jql';

describe('jql', () => {
  it.each<Row & { given: string }>([
    {
      given: 'a match',
      outside: { answerByJql: { 'labels = x': { kind: 'holds' } } },
      with: { query: 'labels = x' },
      status: 'met',
    },
    {
      given: 'no match',
      outside: { answerByJql: { 'labels = x': { kind: 'fails' } } },
      with: { query: 'labels = x', remedy: 'Add the label.' },
      status: 'notMet',
    },
    {
      given: 'a query that Jira cannot read',
      outside: { answerByJql: { 'labels = x': { kind: 'unreadable', why: 'no such field' } } },
      with: { query: 'labels = x' },
      status: 'notApplicable',
    },
    { given: 'no query', status: 'notApplicable' },
    {
      given: 'an answer that is not there',
      with: { query: 'labels = x' },
      status: 'notApplicable',
    },
  ])('is $status given $given', (row) => {
    expectVerdict(jql, row);
  });

  it('is looked at again the next day, as it may ask for what nobody tells of', () => {
    for (const outside of [
      { answerByJql: { 'labels = x': { kind: 'holds' } } },
      { answerByJql: { 'labels = x': { kind: 'fails' } } },
    ] as const)
      expect(
        judge(jql, { outside, with: { query: 'labels = x' }, today: '2026-03-09' }),
      ).toMatchObject({
        recheckOn: '2026-03-09',
      });
  });
});
