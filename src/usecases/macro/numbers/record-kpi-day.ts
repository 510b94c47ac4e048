import { seedOf } from '#domain/forecast/random';
import type { DailyCount, KpiDay } from '#domain/kpi/kpi-day';
import { dailyCounts, jqlOfCount } from '#domain/kpi/kpi-day';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { KpiDayStore } from '../../../ports/kpi-day-store';

/** Projects that are still to be counted on one day, one after the other. */
export type KpiWalk = {
  readonly day: CalendarDay;
  readonly projectIds: readonly string[];
  /** Seconds between two projects. */
  readonly gapSeconds: number;
};

// The queue holds an event back for a quarter of an hour at most.
const longestGapSeconds = 900;
const daySeconds = 86_400;

/** The way through a site's projects, in an order that differs from day to day and site to site. */
export const planKpiWalk = (projectIds: readonly string[], day: CalendarDay): KpiWalk => ({
  day,
  projectIds: [...projectIds].sort((one, other) => seedOf(day + one) - seedOf(day + other)),
  gapSeconds: Math.min(
    longestGapSeconds,
    Math.floor((0.9 * daySeconds) / Math.max(1, projectIds.length)),
  ),
});

/** How the day of a project is counted, and how the walk goes on. */
export type KpiDayPorts = {
  readonly store: KpiDayStore;
  readonly count: (jql: string) => Promise<number>;
  readonly goOn: (walk: KpiWalk, delaySeconds: number) => Promise<void>;
};

/**
 * Counts the first project of the walk, after sending the rest on its way. A project that has been
 * counted today means that this event came twice: then nothing follows. An event that is tried again
 * has sent the rest before.
 */
export async function recordKpiDay(
  walk: KpiWalk,
  { store, count, goOn }: KpiDayPorts,
  isRetry: boolean,
): Promise<void> {
  const { day, gapSeconds } = walk;
  const [projectId, ...rest] = walk.projectIds;
  if (projectId === undefined || (await store.has(projectId, day))) return;
  if (rest.length > 0 && !isRetry) await goOn({ day, projectIds: rest, gapSeconds }, gapSeconds);
  const counts: Partial<Record<DailyCount, number>> = {};
  for (const name of dailyCounts) counts[name] = await count(jqlOfCount(name, projectId, day));
  await store.keep(projectId, { day, counts: counts as KpiDay['counts'] });
}
