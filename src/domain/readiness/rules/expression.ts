import { defineRule } from '../definition/rule';
import { judgeCondition } from '../definition/condition';

/** A Jira expression that the team wrote is true for the work item. */
export const expression = defineRule({
  id: 'expression',
  title: 'Jira expression is true',
  failureTitle: 'Jira expression is not true',
  why: 'For what neither a field nor a query can say.',
  invest: 'N',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    source: { type: 'text', label: 'Expression', initial: '' },
    remedy: { type: 'text', label: 'What to do when not met', initial: '' },
  },
  needs: ['expression'],
  isAdvanced: true,
  check: ({ outside, today }, { source, remedy }) =>
    judgeCondition({ source, remedy, answers: outside.answerByExpression, today }, 'expression'),
});
