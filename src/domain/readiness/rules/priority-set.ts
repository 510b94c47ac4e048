import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** A priority is set, other than the names that stand for none. */
export const prioritySet = defineRule({
  id: 'priority-set',
  title: 'Has a priority',
  failureTitle: 'No priority',
  why: 'Without one, whoever shouts last decides.',
  invest: 'V',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    none: {
      type: 'words',
      label: 'Names that mean none',
      initial: ['None', 'Not set', 'Unprioritized'],
    },
  },
  needs: [],
  check: (facts, { none }) => {
    if (!facts.project.hasPriorities && facts.issue.priority === undefined)
      return notApplicable('This project has no priorities.');
    const name = facts.issue.priority?.name;
    if (name !== undefined && !none.some((word) => word.toLowerCase() === name.toLowerCase()))
      return met();
    return notMet({
      found: 'Priority not set',
      expected: 'a priority',
      received: name ?? 'none',
      remedy: 'Choose a priority.',
      fix: { kind: 'setField', fieldId: 'priority', fieldName: 'Priority' },
    });
  },
});
