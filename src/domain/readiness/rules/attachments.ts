import { defineRule } from '../definition/rule';
import { met, notMet } from '../judge/verdict';

/** At least `minimum` attachments. */
export const attachments = defineRule({
  id: 'attachments',
  title: 'Has its attachments',
  failureTitle: 'No attachment',
  why: 'A picture, a log or a sample file saves a page of words.',
  invest: 'E',
  severity: 'info',
  appliesTo: ['epic', 'standard'],
  parameters: {
    minimum: { type: 'number', label: 'At least', initial: 1, from: 1, through: 50 },
  },
  needs: [],
  check: (facts, { minimum }) => {
    const count = facts.issue.attachmentNames.length;
    if (count >= minimum) return met();
    return notMet({
      found: count === 0 ? 'No attachment' : `${String(count)} of ${String(minimum)} attachments`,
      expected: `≥ ${String(minimum)}`,
      received: String(count),
      remedy: 'Attach the file here, or drop it on the work item.',
      fix: { kind: 'attach' },
    });
  },
});
