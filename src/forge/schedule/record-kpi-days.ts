import type { InvocationError } from '@forge/events';
import { Queue } from '@forge/events';
import * as v from 'valibot';
import { countProjects, projectIdsAt } from '#atlassian/jira/project/list-projects';
import { countIssues } from '#atlassian/jira/query/search-issues';
import type { Connection } from '#atlassian/send';
import { ProductFault } from '#atlassian/send';
import { isCalendarDay } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import type { KpiDayPorts, KpiWalk } from '../../usecases/macro/numbers/record-kpi-day';
import {
  planKpiWalk,
  recordKpiDays,
  stepSeconds,
} from '../../usecases/macro/numbers/record-kpi-day';
import { kvsKpiDayStore } from '../kvs/kpi-day-store';
import { withinShare } from '../triggers/within-share';

const queue = new Queue({ key: 'kpi-day' });

// A walk's steps one at a time: an event that comes twice finds what the first one did.
const concurrency = { key: 'kpi-day', limit: 1 };

/**
 * Once a day: has the queue walk through the projects, some every quarter of an hour. What it counts,
 * Jira could not tell afterwards.
 */
export async function startKpiDays(): Promise<void> {
  await queue.push({ body: { day: instantAt(Date.now()).slice(0, 10) }, concurrency });
}

const aDay = v.pipe(v.string(), v.check(isCalendarDay));
const aPlace = v.pipe(v.number(), v.integer(), v.minValue(0));
const aTask = v.object({
  body: v.union([
    v.object({ day: aDay, at: aPlace, until: aPlace, atOnce: v.pipe(aPlace, v.minValue(1)) }),
    v.object({ day: aDay }),
  ]),
});

/** Takes one step of a day's walk from the queue; the first one looks how many projects there are. */
export async function recordKpis(event: unknown): Promise<InvocationError | undefined> {
  const outcome = v.safeParse(aTask, event);
  if (!outcome.success) return undefined;
  const { body } = outcome.output;
  return withinShare(async ({ connection }) => {
    const walk = 'at' in body ? body : planKpiWalk(await countProjects(connection), body.day);
    await recordKpiDays(walk, portsOver(connection));
  });
}

const portsOver = (connection: Connection): KpiDayPorts => ({
  store: kvsKpiDayStore,
  projectsAt: (at, atMost) => projectIdsAt(connection, at, atMost),
  count: (jql) => countUnlessRefused(connection, jql),
  async goOn(walk: KpiWalk) {
    await queue.push({ body: { ...walk }, delayInSeconds: stepSeconds, concurrency });
  },
});

const isRefusal = (error: unknown): boolean =>
  error instanceof ProductFault &&
  ['PRODUCT_REFUSED_INPUT', 'PRODUCT_NOT_FOUND', 'PRODUCT_FORBIDDEN'].includes(error.code);

async function countUnlessRefused(
  connection: Connection,
  jql: string,
): Promise<number | undefined> {
  try {
    return await countIssues(connection, jql);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
