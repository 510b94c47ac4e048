import type { DailyCount, KpiDay } from '#domain/kpi/kpi-day';
import { dailyCounts, jqlOfCount } from '#domain/kpi/kpi-day';
import type { CalendarDay } from '#domain/time/calendar-day';
import { daysBetween } from '#domain/time/calendar-day';
import type { KpiDayStore } from '../../../ports/kpi-day-store';

/** What is still to be counted on one day: places in the list of all projects. */
export type KpiWalk = {
  readonly day: CalendarDay;
  /** The place of the next project. */
  readonly at: number;
  /** The place after the last. */
  readonly until: number;
  /** So many are counted by one event. */
  readonly atOnce: number;
};

/** Seconds between two steps of a walk: the queue holds an event back no longer. */
export const stepSeconds = 900;

/** So many steps are nine tenths of a day. */
const stepsADay = 86;

/**
 * So many projects are counted in a day: 18,000 of the points that all sites share. On a site with more
 * they take turns; a trend bears ten days without a count.
 */
const projectsADay = 2_000;

/** The way through the projects whose turn it is, a few every quarter of an hour. */
export function planKpiWalk(projects: number, day: CalendarDay): KpiWalk {
  const turns = Math.max(1, Math.ceil(projects / projectsADay));
  const inTurn = Math.ceil(projects / turns);
  const at = (daysBetween('2026-01-01', day) % turns) * inTurn;
  const until = Math.min(projects, at + inTurn);
  return { day, at, until, atOnce: Math.max(1, Math.ceil((until - at) / stepsADay)) };
}

/** How the day of a project is counted, and how the walk goes on. */
export type KpiDayPorts = {
  readonly store: KpiDayStore;
  readonly projectsAt: (at: number, atMost: number) => Promise<readonly string[]>;
  /** The answer to one query; undefined where Jira does not take it, as of a project that is gone. */
  readonly count: (jql: string) => Promise<number | undefined>;
  readonly goOn: (walk: KpiWalk) => Promise<void>;
};

/**
 * Counts the next projects of the walk, after sending the rest on its way. Whatever fails, the same event
 * may come again: it sends the rest unless that was noted, and counts what has not been counted.
 */
export async function recordKpiDays(walk: KpiWalk, ports: KpiDayPorts): Promise<void> {
  const { store, projectsAt, goOn } = ports;
  const next = walk.at + walk.atOnce;
  if (next < walk.until && !(await store.isSent(walk.day, next))) {
    await goOn({ ...walk, at: next });
    await store.noteSent(walk.day, next);
  }
  const projectIds = await projectsAt(walk.at, Math.min(walk.atOnce, walk.until - walk.at));
  for (const projectId of projectIds)
    if (!(await store.has(projectId, walk.day))) await recordKpiDay(projectId, walk.day, ports);
}

async function recordKpiDay(
  projectId: string,
  day: CalendarDay,
  { store, count }: KpiDayPorts,
): Promise<void> {
  const counts: Partial<Record<DailyCount, number>> = {};
  for (const name of dailyCounts) {
    const counted = await count(jqlOfCount(name, projectId, day));
    if (counted === undefined) return;
    counts[name] = counted;
  }
  await store.keep(projectId, { day, counts: counts as KpiDay['counts'] });
}
