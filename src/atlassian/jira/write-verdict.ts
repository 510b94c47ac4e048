import type { Connection } from '../send';
import { writeIssueProperty } from './properties';
import { propertyKeys } from '#contract/record';
import type { ReadinessReport } from '#domain/readiness/check-readiness';
import type { ReadinessStatus } from '#domain/readiness/readiness-status';
import { saysTheSame, statusOf } from '#domain/readiness/readiness-status';
import type { Instant } from '#domain/time/instant';

/**
 * Writes the verdict where JQL finds it, unless that says the same already or an outside source is still
 * unanswered. Answers the status that holds.
 */
export async function writeVerdict(
  connection: Connection,
  issueId: string,
  verdict: {
    readonly report: ReadinessReport;
    readonly stored: ReadinessStatus | undefined;
    readonly now: Instant;
    /** Work has started: no day brings it back to be looked at again. */
    readonly isSettled?: boolean;
  },
): Promise<ReadinessStatus | undefined> {
  const { report, stored, now, isSettled = false } = verdict;
  if (report.pending.length > 0) return stored;
  const status = statusOf(isSettled ? withoutRecheck(report) : report, now);
  if (stored !== undefined && saysTheSame(status, stored)) return stored;
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
