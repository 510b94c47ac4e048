import { Sort, WhereConditions, kvs } from '@forge/kvs';
import { findKpiDay, writeKpiDay } from '#contract/macro/kpi-day';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { KpiDayStore } from '../../ports/kpi-day-store';

type KpiDayEntity = { projectId: string; day: number; body: unknown };

const entity = 'kpi-day';
// A trend looks back half a year; a year is the longest the store keeps anything by itself.
const keptDays = 365;
const pageSize = 100;

const keyOf = (projectId: string, day: CalendarDay) => `${projectId}:${day}`;
/** 20261123: `integer` attributes sort, and hold 32 bits. */
const numberOf = (day: CalendarDay): number => Number(day.replaceAll('-', ''));

/** Counts of projects in Forge's key-value store; the entity is declared in manifest.yml. */
export const kvsKpiDayStore: KpiDayStore = {
  async has(projectId, day) {
    return (await kvs.entity<KpiDayEntity>(entity).get(keyOf(projectId, day))) !== undefined;
  },

  async keep(projectId, day) {
    const stored = { projectId, day: numberOf(day.day), body: writeKpiDay(day) };
    const ttl = { value: keptDays, unit: 'DAYS' as const };
    await kvs.entity<KpiDayEntity>(entity).set(keyOf(projectId, day.day), stored, { ttl });
  },

  async since(projectId, since) {
    const bodies: unknown[] = [];
    let cursor: string | undefined;
    do {
      const query = kvs
        .entity<KpiDayEntity>(entity)
        .query()
        .index('by-project', { partition: [projectId] })
        .where(WhereConditions.greaterThanEqualTo(numberOf(since)))
        .sort(Sort.ASC)
        .limit(pageSize);
      const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
      bodies.push(...page.results.map(({ value }) => value.body));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return bodies.flatMap((body) => findKpiDay(body) ?? []);
  },
};
