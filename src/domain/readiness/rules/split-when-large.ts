import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** Work estimated at `from` or more has sub-tasks. */
export const splitWhenLarge = defineRule({
  id: 'split-when-large',
  title: 'Large work is broken down',
  failureTitle: 'Large, without sub-tasks',
  why: 'Breaking it down shows what nobody has thought of.',
  invest: 'S',
  severity: 'should',
  appliesTo: ['standard'],
  parameters: {
    from: { type: 'number', label: 'From an estimate of', initial: 8, from: 0, through: 10000 },
  },
  needs: [],
  check: (facts, { from }) => {
    const { estimate, subtasks } = facts.issue;
    if (estimate === undefined) return notApplicable('It is not estimated.');
    if (estimate < from) return notApplicable('It is not large.');
    // A deleted sub-task names no parent.
    if (subtasks.length > 0) return met(facts.today);
    return notMet({
      found: `Estimated ${String(estimate)}, no sub-tasks`,
      expected: '≥ 1 sub-task',
      received: '0',
      remedy: 'Add the sub-tasks, or split it.',
      fix: { kind: 'addSubtask' },
    });
  },
});
