import type { Connection } from '../send';
import { writeIssueProperty } from './properties';
import { propertyKeys } from '#contract/record';
import type { ReadinessReport } from '#domain/readiness/check-readiness';
import type { ReadinessStatus } from '#domain/readiness/readiness-status';
import { saysTheSame, statusOf } from '#domain/readiness/readiness-status';
import type { Instant } from '#domain/time/instant';

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

/**
 * Writes the verdict where JQL finds it, unless that says the same already or an outside source is still
 * unanswered. Answers the status that holds.
 */
export async function writeVerdict(
  connection: Connection,
  issueId: string,
  verdict: NewVerdict,
): Promise<ReadinessStatus | undefined> {
  const status = changedStatus(verdict);
  if (status === undefined) return verdict.stored;
  await writeIssueProperty(connection, issueId, {
    propertyKey: propertyKeys.readinessStatus,
    value: status,
  });
  return status;
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
