import type { MacroConfig } from '#contract/macro/macro-config';
import type { FlowRule } from '#domain/flow/flow-rule';
import type { WorkItem } from '#domain/flow/work-item';
import type { ChartId } from '#domain/kpi/kpi';
import type { ReportedSprint } from '#domain/kpi/measure-sprints';
import type { MacroView } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { MacroData } from '../load-macro-data';
import { scopeJql } from '../load-macro-data';
import { showBurnUps } from './show-burn-ups';
import { showFlow } from './show-flow';

/** What charts are drawn from. */
export type ChartsGiven = {
  readonly data: MacroData;
  readonly items: readonly WorkItem[];
  readonly sprints: readonly ReportedSprint[];
  readonly asOf: CalendarDay;
  readonly rule: FlowRule;
};

const flowCharts: readonly ChartId[] = [
  'throughput',
  'cycleTimes',
  'leadTimes',
  'cumulative',
  'ages',
  'distribution',
];

/** The data of the charts that were asked for, and no other. */
export function showCharts(
  config: MacroConfig,
  { data, items, sprints, asOf, rule }: ChartsGiven,
): Pick<MacroView, 'flow' | 'burnUps' | 'sprints'> {
  const { charts } = config;
  return {
    ...(charts.some((id) => flowCharts.includes(id)) ? { flow: showFlow(items, asOf, rule) } : {}),
    ...(charts.includes('burnUp')
      ? {
          burnUps: showBurnUps(contentsOf(data, items), {
            asOf,
            scope: scopeJql(config),
          }),
        }
      : {}),
    ...(charts.includes('sprints')
      ? { sprints: sprints.map(({ sprint, report }) => ({ name: sprint.name, ...report })) }
      : {}),
  };
}

/** What each version of the project holds. */
export function contentsOf({ issues, versions }: MacroData, items: readonly WorkItem[]) {
  const itemById = new Map(items.map((item) => [item.id, item]));
  return versions.map((version) => ({
    version,
    items: issues
      .filter((issue) => issue.fixVersions.some((each) => each.id === version.id))
      .flatMap((issue) => itemById.get(issue.id) ?? []),
  }));
}
