import { findAgeDays, findCycleTimeDays } from '#domain/flow/durations';
import type { FlowRule } from '#domain/flow/flow-rule';
import { finishedWithin, wholeWeeks } from '#domain/flow/throughput';
import { workInProgress } from '#domain/flow/work-in-progress';
import type { WorkItem } from '#domain/flow/work-item';
import type { Version } from '#domain/issue/issue';
import type { ChartId } from '#domain/kpi/kpi';
import type { ReportedSprint } from '#domain/kpi/measure-sprints';
import { lastDays } from '#domain/kpi/spans';
import type { CalendarDay, Span } from '#domain/time/calendar-day';
import { flowDays, flowWeeks } from './show-flow';

/** The very work items that a chart was drawn from, and the days that it covers. */
export type Behind = { readonly items: readonly WorkItem[]; readonly span: Span };

/** What the work items behind charts are found with. */
export type BehindGiven = {
  /** What each version holds. */
  readonly contents: readonly {
    readonly version: Version;
    readonly items: readonly WorkItem[];
  }[];
  readonly items: readonly WorkItem[];
  readonly sprints: readonly ReportedSprint[];
  readonly asOf: CalendarDay;
  readonly rule: FlowRule;
  readonly dayOf: (instant: string) => CalendarDay;
};

/** The name of the burn-up of one version among what lies behind charts. */
export const burnUpOf = (versionName: string): string => `burnUp ${versionName}`;

/** The work items behind each of these charts, in the order in which it draws them; each burn-up apart. */
export const behindCharts = (
  charts: readonly ChartId[],
  given: BehindGiven,
): ReadonlyMap<string, Behind> =>
  new Map(
    charts.flatMap((id) =>
      id === 'burnUp'
        ? given.contents.map(
            ({ version, items }) => [burnUpOf(version.name), filling(items, given.asOf)] as const,
          )
        : [[id, behind(id, given)] as const],
    ),
  );

/** What a version holds, from the day its first work item was created. */
function filling(items: readonly WorkItem[], asOf: CalendarDay): Behind {
  const kept = items.filter((item) => !item.isCancelled);
  const from = kept.reduce(
    (first, item) => (item.createdOn < first ? item.createdOn : first),
    asOf,
  );
  return { items: kept, span: { from, through: asOf } };
}

function behind(
  id: Exclude<ChartId, 'burnUp'>,
  { items, sprints, asOf, rule, dayOf }: BehindGiven,
): Behind {
  const span = lastDays(asOf, flowDays);
  // In the order in which scatters draw their dots.
  const finished = [...finishedWithin(items, span)].sort((one, other) =>
    (one.finishedOn ?? '').localeCompare(other.finishedOn ?? ''),
  );
  switch (id) {
    case 'throughput': {
      const weeks = wholeWeeks(asOf, flowWeeks);
      return { items: finishedWithin(items, weeks), span: weeks };
    }
    case 'cycleTimes':
      return {
        items: finished.filter((item) => findCycleTimeDays(item, rule.dayCounting) !== undefined),
        span,
      };
    case 'leadTimes':
    case 'distribution':
      return { items: finished, span };
    case 'cumulative':
      return { items: items.filter((item) => !item.isCancelled), span };
    case 'ages': {
      const daysOf = (item: WorkItem): number => findAgeDays(item, asOf, rule.dayCounting) ?? -1;
      return {
        items: workInProgress(items)
          .filter((item) => daysOf(item) >= 0)
          .sort((one, other) => daysOf(other) - daysOf(one)),
        span: { from: asOf, through: asOf },
      };
    }
    case 'sprints': {
      const ids = new Set(sprints.flatMap((each) => each.ids));
      const first = sprints[0]?.sprint.startedAt;
      const last = sprints.at(-1)?.sprint.endedAt;
      return {
        items: items.filter((item) => ids.has(item.id)),
        span: {
          from: first === undefined ? asOf : dayOf(first),
          through: last === undefined ? asOf : dayOf(last),
        },
      };
    }
  }
}
