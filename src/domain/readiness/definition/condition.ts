import type { CalendarDay } from '../../time/calendar-day';
import type { ConditionAnswer } from '../judge/facts';
import type { Verdict } from '../judge/verdict';
import { met, notApplicable, notMet } from '../judge/verdict';

/** Jira may answer with all that it knows; more than this is no help on one line. */
const charactersAtMost = 160;

const shortened = (why: string): string =>
  why.length <= charactersAtMost ? why : `${why.slice(0, charactersAtMost - 1).trimEnd()}…`;

/**
 * The verdict of a condition that Jira answered; one that Jira cannot read asks nothing of the work item.
 * It may look at anything, and Jira tells of no change elsewhere: it is asked again the next day.
 */
export function judgeCondition(
  condition: {
    readonly source: string;
    readonly remedy: string;
    readonly answers: Readonly<Record<string, ConditionAnswer>> | undefined;
    readonly today: CalendarDay;
  },
  noun: 'query' | 'expression',
): Verdict {
  const { source, remedy, answers, today } = condition;
  if (source.trim() === '') return notApplicable(`This rule has no ${noun} yet.`);
  const answer = answers?.[source];
  if (answer === undefined) return notApplicable('Jira has not answered yet.');
  if (answer.kind === 'holds') return met(today);
  if (answer.kind === 'unreadable')
    return notApplicable(`Jira cannot read the ${noun} of this rule: ${shortened(answer.why)}`);
  return notMet(
    {
      found:
        noun === 'query' ? 'Does not match the team’s query' : 'The team’s expression is not true',
      expected: source,
      received: answer.value ?? 'not so',
      remedy: remedy === '' ? `Change the work item so that the ${noun} holds.` : remedy,
      fix: { kind: 'changeRule' },
    },
    today,
  );
}
