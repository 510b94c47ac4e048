import { defineRule } from '../definition/rule';
import { judgeCondition } from '../definition/condition';

/** The work item is found by a query that the team wrote. */
export const jql = defineRule({
  id: 'jql',
  title: 'Matches a JQL query',
  failureTitle: 'Does not match the query',
  why: 'For everything that Jira can search and no other rule asks.',
  invest: 'N',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    query: { type: 'text', label: 'JQL', initial: '' },
    remedy: { type: 'text', label: 'What to do when not met', initial: '' },
  },
  needs: ['jql'],
  isAdvanced: true,
  check: ({ outside, today }, { query, remedy }) =>
    judgeCondition({ source: query, remedy, answers: outside.answerByJql, today }, 'query'),
});
