import { findStage } from '#domain/flow/flow-rule';
import type { FlowRule, StatusCategories } from '#domain/flow/flow-rule';
import type { History } from '#domain/flow/history';
import type { EndedSprint, SprintMember } from '#domain/flow/sprint-parts';
import type { Issue, IssueId } from '#domain/issue/issue';
import type { ReportedSprint } from '#domain/kpi/measure-sprints';
import { reportSprints } from '#domain/kpi/measure-sprints';
import type { CalendarDay } from '#domain/time/calendar-day';
import { dayInZone } from '#domain/time/calendar-day';

/** What sprints are reported with. */
export type SprintGiven = {
  readonly asOf: CalendarDay;
  readonly timeZone: string;
  readonly rule: FlowRule;
  readonly categories: StatusCategories;
  readonly histories: ReadonlyMap<IssueId, History>;
};

/**
 * The sprints that had ended by the day that counts, as the issues that were in them tell. One that nobody
 * has closed goes on, also past the day on which it was to end.
 */
function endedSprints(issues: readonly Issue[], given: SprintGiven): readonly EndedSprint[] {
  const byId = new Map<string, EndedSprint>();
  for (const { id, name, state, startsAt, endsAt, completedAt } of issues.flatMap(
    (each) => each.sprints,
  )) {
    const endedAt = completedAt ?? endsAt;
    if (state !== 'closed' || startsAt === undefined || endedAt === undefined) continue;
    if (dayInZone(endedAt, given.timeZone) <= given.asOf)
      byId.set(id, { id, name, startedAt: startsAt, endedAt });
  }
  return [...byId.values()];
}

const memberOf = (issue: Issue, history: History): SprintMember => ({
  id: issue.id,
  createdAt: issue.createdAt ?? '',
  sprintIds: issue.sprints.map((sprint) => sprint.id),
  estimate: issue.estimate,
  statusId: issue.status.id,
  resolvedAt: issue.resolvedAt,
  history,
});

/** The last sprints that ended, with what was planned and what came of it. */
export function readSprints(
  issues: readonly Issue[],
  given: SprintGiven,
): readonly ReportedSprint[] {
  const members = issues.map((issue) => memberOf(issue, given.histories.get(issue.id) ?? []));
  return reportSprints(
    endedSprints(issues, given),
    members,
    (statusId) => findStage(statusId, given.rule, given.categories) === 'done',
  );
}
