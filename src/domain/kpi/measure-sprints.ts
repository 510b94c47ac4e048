import type { EndedSprint, SprintMember } from '../flow/sprint-parts';
import { findPartIn } from '../flow/sprint-parts';
import type { SprintReport } from '../flow/sprint-report';
import {
  findSayDoOfAll,
  findSayDoOfCommitted,
  findVelocity,
  reportSprint,
} from '../flow/sprint-report';
import type { IssueId } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import type { Measure } from './kpi';
import { smallestSample, tooFew } from './spans';

/** Native velocity charts show as many. */
const sprintsShown = 7;

/** A sprint with its report and the work items that were in it. */
export type ReportedSprint = {
  readonly sprint: EndedSprint;
  readonly report: SprintReport;
  readonly ids: readonly IssueId[];
  readonly hasEstimates: boolean;
};

/** The reports of the last seven sprints that ended, oldest first. */
export function reportSprints(
  sprints: readonly EndedSprint[],
  members: readonly SprintMember[],
  isDone: (statusId: string) => boolean,
): readonly ReportedSprint[] {
  return [...sprints]
    .sort((one, other) => one.endedAt.localeCompare(other.endedAt))
    .slice(-sprintsShown)
    .map((sprint) => {
      const told = members.flatMap((member) => {
        const part = findPartIn(member, sprint, isDone);
        return part === undefined ? [] : [{ id: member.id, part }];
      });
      const parts = told.map((each) => each.part);
      return {
        sprint,
        report: reportSprint(parts),
        ids: told.map((each) => each.id),
        hasEstimates: parts.some((part) => part.estimateAtStart + part.estimateAtEnd > 0),
      };
    });
}

type SprintMeasureId = 'velocity' | 'sayDo' | 'sayDoCommitted';

const percent = (share: number | undefined): number | undefined =>
  share === undefined ? undefined : Math.round(share * 100);

const sumOf = (reports: readonly SprintReport[]): SprintReport => {
  const sum = (name: keyof SprintReport): number =>
    reports.reduce((total, report) => total + report[name], 0);
  return {
    committed: sum('committed'),
    completed: sum('completed'),
    completedOfCommitted: sum('completedOfCommitted'),
    added: sum('added'),
    removed: sum('removed'),
    reestimated: sum('reestimated'),
  };
};

const valueFrom = (id: SprintMeasureId, reports: readonly SprintReport[]): number | undefined => {
  const velocity = findVelocity(reports);
  switch (id) {
    case 'velocity':
      return velocity === undefined ? undefined : Math.round(velocity * 10) / 10;
    case 'sayDo':
      return percent(findSayDoOfAll(sumOf(reports)));
    case 'sayDoCommitted':
      return percent(findSayDoOfCommitted(sumOf(reports)));
  }
};

function whyNone(reported: readonly ReportedSprint[], count: number): string | undefined {
  if (reported.length === 0) return 'No sprint has ended yet.';
  if (!reported.some((each) => each.hasEstimates))
    return 'No work item of these sprints has an estimate.';
  return count < smallestSample ? tooFew(count, 'in sprints that ended') : undefined;
}

/** Velocity or one of the two readings of say/do, over the last sprints that ended. */
export function measureSprints(
  id: SprintMeasureId,
  reported: readonly ReportedSprint[],
  { asOf, dayOf }: { readonly asOf: CalendarDay; readonly dayOf: (instant: string) => CalendarDay },
): Measure {
  const counted = [...new Set(reported.flatMap((each) => each.ids))];
  const because = whyNone(reported, counted.length);
  const value = valueFrom(
    id,
    reported.map((each) => each.report),
  );
  const first = reported[0]?.sprint.startedAt;
  const last = reported.at(-1)?.sprint.endedAt;
  return {
    id,
    ...(because !== undefined || value === undefined
      ? { because: because ?? 'Nothing was planned for these sprints.' }
      : { value }),
    span: {
      from: first === undefined ? asOf : dayOf(first),
      through: last === undefined ? asOf : dayOf(last),
    },
    asOf,
    counted,
    leftOut: [],
    trend:
      because === undefined ? reported.flatMap((each) => valueFrom(id, [each.report]) ?? []) : [],
  };
}
