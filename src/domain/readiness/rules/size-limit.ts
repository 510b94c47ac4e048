import type { ReadinessFacts } from '../judge/facts';
import { defineRule } from '../definition/rule';
import type { Verdict } from '../judge/verdict';
import { met, notApplicable, notMet } from '../judge/verdict';

function judge(facts: ReadinessFacts, limit: number, origin: string): Verdict {
  const { estimate } = facts.issue;
  if (facts.project.estimateFieldName === undefined && estimate === undefined)
    return notApplicable('This project has no field for estimates.');
  if (estimate === undefined) return notApplicable('It is not estimated yet.');
  if (estimate <= limit) return met();
  return notMet({
    found: `${String(estimate)} is more than ${String(limit)}, ${origin}`,
    expected: `≤ ${String(limit)}`,
    received: String(estimate),
    remedy: 'Split it, or estimate it again.',
    fix: { kind: 'setEstimate' },
  });
}

/** The estimate is at most a fixed limit, or at most half of what the last sprints finished (median). */
export const sizeLimit = defineRule({
  id: 'size-limit',
  title: 'Fits the size limit',
  failureTitle: 'Too large',
  why: 'Small work items are finished, shown and learned from within one sprint.',
  invest: 'S',
  severity: 'should',
  appliesTo: ['standard'],
  parameters: {
    limit: { type: 'number', label: 'At most', initial: 13, from: 0, through: 10000 },
    measuredBy: {
      type: 'choice',
      label: 'Measured by',
      initial: 'fixed',
      choices: [
        { value: 'fixed', label: 'This number' },
        { value: 'velocity', label: 'Half of our median velocity' },
      ],
    },
  },
  needs: ['velocity'],
  asksOutside: ({ measuredBy }) => measuredBy === 'velocity',
  check: (facts, { limit, measuredBy }) => {
    if (measuredBy === 'fixed') return judge(facts, limit, 'the limit');
    const velocity = facts.outside.medianVelocity;
    if (velocity === undefined) return notApplicable('The velocity was not looked at.');
    if (velocity === null) return judge(facts, limit, 'the limit until there are three sprints');
    return judge(facts, velocity / 2, 'half of the median velocity');
  },
});
