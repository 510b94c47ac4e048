import type { CalendarDay } from '../../time/calendar-day';
import { addDays } from '../../time/calendar-day';
import type { Instant } from '../../time/instant';
import type { Check, ReadinessReport } from '../judge/check-readiness';
import { isLeft } from '../judge/check-readiness';

/** What lists, searches and gates read of a verdict. Everything in it is derived. */
export type ReadinessStatus = {
  readonly ready: 'yes' | 'no';
  /** 0–100. */
  readonly percent: number;
  readonly left: number;
  /** Of those left, how many are *must*: what a gate may insist on. */
  readonly must: number;
  readonly waived: number;
  readonly questions: number;
  /** What is left, in words, at most three: for refusals and lists. */
  readonly words: readonly string[];
  /** The same as one text, and how many more, for the refusal of a gate; absent when nothing is left. */
  readonly missing?: string;
  /** The same of those that are *must*. */
  readonly missingMust?: string;
  readonly recheckOn?: CalendarDay;
  readonly checkedAt: Instant;
};

/** The status that a report gives, checked at the moment. */
export function statusOf(report: ReadinessReport, at: Instant): ReadinessStatus {
  const left = report.checks.filter(isLeft);
  const must = left.filter(({ rule }) => rule.severity === 'must');
  return {
    ready: report.isReady ? 'yes' : 'no',
    percent: report.percent,
    left: report.left,
    must: must.length,
    waived: report.waived,
    questions: report.questions,
    words: left.slice(0, namedAtMost).map((check) => check.rule.failureTitle),
    ...(left.length === 0 ? {} : { missing: inOneText(left) }),
    ...(must.length === 0 ? {} : { missingMust: inOneText(must) }),
    ...(report.recheckOn === undefined ? {} : { recheckOn: report.recheckOn }),
    checkedAt: at,
  };
}

/** A dialog of Jira shows so many without cutting them off. */
const namedAtMost = 3;

function inOneText(left: readonly Check[]): string {
  const named = left.slice(0, namedAtMost).map(({ rule }) => rule.failureTitle);
  const more = left.length - named.length;
  return more === 0 ? named.join(', ') : `${named.join(', ')} and ${String(more)} more`;
}

/**
 * Do both say the same, whenever they were checked? What says the same is not written again; of days to
 * look again, those that the next daily look finds are one.
 */
export function saysTheSame(one: ReadinessStatus, other: ReadinessStatus): boolean {
  return (
    one.ready === other.ready &&
    one.percent === other.percent &&
    one.left === other.left &&
    one.must === other.must &&
    one.waived === other.waived &&
    one.questions === other.questions &&
    (one.recheckOn === other.recheckOn || (isDue(one) && isDue(other))) &&
    one.missing === other.missing &&
    one.missingMust === other.missingMust &&
    one.words.join('\n') === other.words.join('\n')
  );
}

/** Will the next daily look find it anyway? A day more: the person's day may be ahead of the server's. */
const isDue = ({ recheckOn, checkedAt }: ReadinessStatus): boolean =>
  recheckOn !== undefined && recheckOn <= addDays(checkedAt.slice(0, 10), 1);
