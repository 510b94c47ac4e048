import type { CalendarDay } from '../../time/calendar-day';

/** The one control that mends a *not met* where it is shown. */
export type Fix =
  /** `heading` stands above what is written; `form`: how the description is to begin. */
  | { readonly kind: 'writeDescription'; readonly heading?: string; readonly form?: string }
  | { readonly kind: 'addCriterion' }
  | { readonly kind: 'reviewCriteria' }
  | { readonly kind: 'answerQuestion'; readonly questionId: string }
  | { readonly kind: 'setEstimate' }
  | { readonly kind: 'chooseParent' }
  | { readonly kind: 'setField'; readonly fieldId: string; readonly fieldName: string }
  | { readonly kind: 'resolveBlocker'; readonly linkId: string; readonly otherKey: string }
  /** Another work item is to be due by the day. */
  | { readonly kind: 'dateOther'; readonly otherKey: string; readonly by: CalendarDay }
  /** `title`: what the link may be called, so that the rule knows it. */
  | { readonly kind: 'addLink'; readonly title: string }
  | { readonly kind: 'addSubtask' }
  | { readonly kind: 'attach' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'understand'; readonly role: string }
  | { readonly kind: 'score' }
  | { readonly kind: 'changeRule' };

/** What a *not met* has to say. */
export type Finding = {
  /** What was found, in a few words that stand alone on a line: `Description is empty`. */
  readonly found: string;
  readonly expected: string;
  readonly received: string;
  /** What to do: an imperative sentence. */
  readonly remedy: string;
  readonly fix: Fix;
};

/**
 * The answer of one check. `recheckOn` is the first day on which it can change without any event of the
 * work item: by the calendar alone, or, where it is the day of the check, by what is told of nowhere;
 * absent when no day can.
 */
export type Verdict =
  | { readonly status: 'met'; readonly recheckOn?: CalendarDay }
  | ({ readonly status: 'notMet'; readonly recheckOn?: CalendarDay } & Finding)
  | { readonly status: 'notApplicable'; readonly because: string };

const plainlyMet: Verdict = { status: 'met' };

/** The rule holds; until `recheckOn`, where a day can end that. */
export const met = (recheckOn?: CalendarDay): Verdict =>
  recheckOn === undefined ? plainlyMet : { status: 'met', recheckOn };

/** The rule does not hold, and this is what was found. */
export function notMet(finding: Finding, recheckOn?: CalendarDay): Verdict {
  // Written out: most verdicts of a large backlog are made here, and spreading costs twice as much.
  const { found, expected, received, remedy, fix } = finding;
  return recheckOn === undefined
    ? { status: 'notMet', found, expected, received, remedy, fix }
    : { status: 'notMet', recheckOn, found, expected, received, remedy, fix };
}

/** The rule cannot hold or fail here: the project does not have what it asks for. */
export const notApplicable = (because: string): Verdict => ({ status: 'notApplicable', because });
