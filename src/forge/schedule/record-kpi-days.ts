import type { InvocationError } from '@forge/events';
import { Queue } from '@forge/events';
import * as v from 'valibot';
import { listProjectIds } from '#atlassian/jira/project/read-project';
import { countIssues } from '#atlassian/jira/query/search-issues';
import { isCalendarDay } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import type { KpiWalk } from '../../usecases/macro/numbers/record-kpi-day';
import { planKpiWalk, recordKpiDay } from '../../usecases/macro/numbers/record-kpi-day';
import { kvsKpiDayStore } from '../kvs/kpi-day-store';
import { requestAsApp } from '../request';
import { patient } from '../connections';
import { unlessBusy } from '../triggers/within-share';

// The schedule and this queue have minutes: they wait as long as Jira asks for.
const connection = patient(requestAsApp);
const queue = new Queue({ key: 'kpi-day' });

const push = async (walk: KpiWalk, delayInSeconds: number): Promise<void> => {
  await queue.push({ body: { ...walk, projectIds: [...walk.projectIds] }, delayInSeconds });
};

/**
 * Once a day: sends a walk through the projects on its way, which counts one every quarter of an hour.
 * What it counts, Jira could not tell afterwards.
 */
export async function startKpiDays(): Promise<void> {
  const day = instantAt(Date.now()).slice(0, 10);
  const projectIds = await listProjectIds(connection);
  if (projectIds.length > 0) await push(planKpiWalk(projectIds, day), 0);
}

const aTask = v.object({
  body: v.object({
    day: v.pipe(v.string(), v.check(isCalendarDay)),
    projectIds: v.array(v.pipe(v.string(), v.regex(/^\d{1,20}$/))),
    gapSeconds: v.pipe(v.number(), v.minValue(0), v.maxValue(900)),
  }),
  retryContext: v.optional(v.unknown()),
});

/** Counts one project from the queue and sends the others on. */
export async function recordKpis(event: unknown): Promise<InvocationError | undefined> {
  const outcome = v.safeParse(aTask, event);
  if (!outcome.success) return undefined;
  const { body, retryContext } = outcome.output;
  const ports = {
    store: kvsKpiDayStore,
    count: (jql: string) => countIssues(connection, jql),
    goOn: push,
  };
  return unlessBusy(async () => {
    await recordKpiDay(body, ports, retryContext !== undefined);
    return undefined;
  });
}
