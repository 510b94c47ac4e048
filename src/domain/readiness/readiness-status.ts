import type { CalendarDay } from '../time/calendar-day';
import type { Instant } from '../time/instant';
import type { ReadinessReport } from './check-readiness';
import { isLeft } from './check-readiness';

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
  readonly recheckOn?: CalendarDay;
  readonly checkedAt: Instant;
};

/** The status that a report gives, checked at the moment. */
export function statusOf(report: ReadinessReport, at: Instant): ReadinessStatus {
  const left = report.checks.filter(isLeft);
  return {
    ready: report.isReady ? 'yes' : 'no',
    percent: report.percent,
    left: report.left,
    must: left.filter(({ rule }) => rule.severity === 'must').length,
    waived: report.waived,
    questions: report.questions,
    words: left.slice(0, 3).map((check) => check.rule.failureTitle),
    ...(report.recheckOn === undefined ? {} : { recheckOn: report.recheckOn }),
    checkedAt: at,
  };
}

/** Do both say the same, whenever they were checked? What says the same is not written again. */
export function saysTheSame(one: ReadinessStatus, other: ReadinessStatus): boolean {
  return (
    one.ready === other.ready &&
    one.percent === other.percent &&
    one.left === other.left &&
    one.must === other.must &&
    one.waived === other.waived &&
    one.questions === other.questions &&
    one.recheckOn === other.recheckOn &&
    one.words.join('\n') === other.words.join('\n')
  );
}
