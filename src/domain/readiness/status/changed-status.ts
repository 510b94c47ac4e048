import type { Instant } from '../../time/instant';
import type { ReadinessReport } from '../judge/check-readiness';
import type { ReadinessStatus } from './readiness-status';
import { saysTheSame, statusOf } from './readiness-status';

/** A verdict, and what is known of the one that stands. */
export type NewVerdict = {
  readonly report: ReadinessReport;
  readonly stored: ReadinessStatus | undefined;
  readonly now: Instant;
  /** Work has started: no day brings it back to be looked at again. */
  readonly isSettled?: boolean;
};

/** The status to be written; undefined where the stored one says the same, or a source is still unanswered. */
export function changedStatus(verdict: NewVerdict): ReadinessStatus | undefined {
  const { report, stored, now, isSettled = false } = verdict;
  if (report.pending.length > 0) return undefined;
  const status = statusOf(isSettled ? withoutRecheck(report) : report, now);
  return stored !== undefined && saysTheSame(status, stored) ? undefined : status;
}

function withoutRecheck(report: ReadinessReport): ReadinessReport {
  const { definitionId, definitionName, checks, isReady, percent, left, waived } = report;
  const { questions, pending } = report;
  return {
    definitionId,
    definitionName,
    checks,
    isReady,
    percent,
    left,
    waived,
    questions,
    pending,
  };
}
