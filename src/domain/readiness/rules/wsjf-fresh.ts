import { addDays, daysBetween } from '../../time/calendar-day';
import { defineRule } from '../definition/rule';
import { met, notApplicable, notMet } from '../judge/verdict';

/** The WSJF score is at most `days` days old. */
export const wsjfFresh = defineRule({
  id: 'wsjf-fresh',
  title: 'WSJF score is recent',
  failureTitle: 'WSJF score is old',
  why: 'Value and urgency change; a score of last year ranks last year’s work.',
  invest: 'V',
  severity: 'should',
  appliesTo: ['epic', 'standard'],
  parameters: {
    days: { type: 'number', label: 'Days at most', initial: 90, from: 1, through: 1000 },
  },
  needs: [],
  check: (facts, { days }) => {
    const { isScored, scoredOn } = facts.scoring;
    if (!isScored) return notApplicable('It is not scored.');
    if (scoredOn === undefined) return notApplicable('The day of its score is not known.');
    const age = daysBetween(scoredOn, facts.today);
    if (age <= days) return met(addDays(scoredOn, days + 1));
    return notMet({
      found: `Scored ${String(age)} days ago, more than ${String(days)}`,
      expected: `≤ ${String(days)} days`,
      received: String(age),
      remedy: 'Look at its four numbers again.',
      fix: { kind: 'score' },
    });
  },
});
