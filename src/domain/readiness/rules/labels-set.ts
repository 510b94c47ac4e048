import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

/** At least one label; where some are listed, at least one of those. */
export const labelsSet = defineRule({
  id: 'labels-set',
  title: 'Has a label',
  failureTitle: 'No label',
  why: 'Teams that plan by label lose what has none.',
  invest: 'I',
  severity: 'info',
  appliesTo: ['epic', 'standard'],
  parameters: {
    oneOf: { type: 'words', label: 'One of (any, when empty)', initial: [] },
  },
  needs: [],
  check: (facts, { oneOf }) => {
    const { labels } = facts.issue;
    const suits =
      oneOf.length === 0 ? labels.length > 0 : labels.some((label) => oneOf.includes(label));
    if (suits) return met();
    return notMet({
      found: oneOf.length === 0 ? 'No label' : `None of the labels ${oneOf.join(', ')}`,
      expected: oneOf.length === 0 ? '≥ 1' : `one of ${oneOf.join(', ')}`,
      received: labels.length === 0 ? 'none' : labels.join(', '),
      remedy: 'Add a label.',
      fix: { kind: 'setField', fieldId: 'labels', fieldName: 'Labels' },
    });
  },
});
