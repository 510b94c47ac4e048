import { Sort, WhereConditions, kvs } from '@forge/kvs';
import { findKpiDay, writeKpiDay } from '#contract/macro/kpi-day';
import type { CalendarDay } from '#domain/time/calendar-day';
import type { KpiDay } from '#domain/kpi/kpi-day';
import type { KpiDayStore } from '../../ports/kpi-day-store';
import { everyFound } from './every-found';

type KpiDayEntity = { projectId: string; day: number; body: unknown };

const entity = 'kpi-day';
// A trend looks back half a year; a year is the longest the store keeps anything by itself.
const keptDays = 365;
// The queue gives up an event long before.
const keptStepDays = 5;
const pageSize = 100;

const keyOf = (projectId: string, day: CalendarDay) => `${projectId}:${day}`;
const stepKeyOf = (day: CalendarDay, at: number) => `kpi-walk:${day}:${String(at)}`;
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

  isSent: async (day, at) => (await kvs.get(stepKeyOf(day, at))) !== undefined,

  async noteSent(day, at) {
    await kvs.set(stepKeyOf(day, at), true, { ttl: { value: keptStepDays, unit: 'DAYS' } });
  },

  async since(projectId, since) {
    const days: KpiDay[] = [];
    const query = kvs
      .entity<KpiDayEntity>(entity)
      .query()
      .index('by-project', { partition: [projectId] })
      .where(WhereConditions.greaterThanEqualTo(numberOf(since)))
      .sort(Sort.ASC)
      .limit(pageSize);
    for await (const { value } of everyFound(query)) {
      const day = findKpiDay(value.body);
      if (day !== undefined) days.push(day);
    }
    return days;
  },
};
