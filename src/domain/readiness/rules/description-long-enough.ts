import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

/** The description has at least `minimum` characters. */
export const descriptionLongEnough = defineRule({
  id: 'description-long-enough',
  title: 'Description says enough',
  failureTitle: 'Description is short',
  why: 'One line rarely tells what is wanted, for whom and why.',
  invest: 'N',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    minimum: { type: 'number', label: 'Characters at least', initial: 50, from: 1, through: 5000 },
  },
  needs: [],
  check: (facts, { minimum }) => {
    const length = facts.description.text.length;
    if (length >= minimum) return met();
    return notMet({
      found: `Description has ${String(length)} of ${String(minimum)} characters`,
      expected: `≥ ${String(minimum)} characters`,
      received: String(length),
      remedy: 'Write what is wanted, for whom and why.',
      fix: { kind: 'writeDescription' },
    });
  },
});
