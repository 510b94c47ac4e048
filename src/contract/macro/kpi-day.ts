import * as v from 'valibot';
import type { KpiDay } from '#domain/kpi/kpi-day';
import { dailyCounts } from '#domain/kpi/kpi-day';
import { isCalendarDay } from '#domain/time/calendar-day';

const aDay = v.object({
  v: v.literal(1),
  day: v.pipe(v.string(), v.check(isCalendarDay)),
  counts: v.object(v.entriesFromList(dailyCounts, v.pipe(v.number(), v.minValue(0)))),
});

/** The stored form of a day. */
export const writeKpiDay = (day: KpiDay): unknown => ({ v: 1, ...day });

/** Reads a stored day; undefined when it is none. */
export function findKpiDay(stored: unknown): KpiDay | undefined {
  const outcome = v.safeParse(aDay, stored);
  if (!outcome.success) return undefined;
  const { day, counts } = outcome.output;
  return { day, counts };
}
