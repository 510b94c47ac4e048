import { forecastRoadmap } from '#domain/forecast/forecast-roadmap';
import { seedOf } from '#domain/forecast/random';
import { recentThroughput } from '#domain/flow/throughput';
import type { WorkItem } from '#domain/flow/work-item';
import type { IssueId } from '#domain/issue/issue';
import type { ForecastBasis, ShownForecast } from '#domain/roadmap/macro-view';
import type { RoadmapItem } from '#domain/roadmap/roadmap-item';
import { isFinished } from '#domain/roadmap/roadmap-item';
import type { CalendarDay } from '#domain/time/calendar-day';
import { without } from '#domain/without';

const weeksBack = 8;

/** Work under way first, then by the day it is wanted: the order in which a forecast assumes it is done. */
const inOrderOfWork = (one: RoadmapItem, other: RoadmapItem): number =>
  Number(other.category === 'indeterminate') - Number(one.category === 'indeterminate') ||
  (one.through ?? '9999').localeCompare(other.through ?? '9999') ||
  one.key.localeCompare(other.key, 'en', { numeric: true });

/** The work items that are not finished. */
export const openIds = (items: readonly WorkItem[]): readonly IssueId[] =>
  items.filter((item) => item.stage !== 'done').map((item) => item.id);

/** What a row holds, by its id: work items below it, whatever lies between. */
export type ContentByRow = ReadonlyMap<string, readonly WorkItem[]>;

/**
 * When the rows are likely to be finished, from how many of their work items were finished in each of
 * the last eight whole weeks, or of those since the first of them was created. Only by count: points and criteria have no throughput here. What is on two
 * versions is done, and was finished, once.
 */
export function showForecast(
  rows: readonly RoadmapItem[],
  contentByRow: ContentByRow,
  { asOf, scope }: { readonly asOf: CalendarDay; readonly scope: string },
): { readonly forecasts: readonly ShownForecast[]; readonly basis: ForecastBasis } {
  const contentOf = (row: RoadmapItem): readonly WorkItem[] => contentByRow.get(row.id) ?? [];
  // A work item on two versions is finished once.
  const ours = [...new Set(rows.flatMap(contentOf))];
  const parts = rows
    .filter((row) => !isFinished(row))
    .sort(inOrderOfWork)
    .map((row) => ({
      id: row.id,
      open: openIds(contentOf(row)),
      ...(row.through === undefined ? {} : { targetOn: row.through }),
    }));
  const weekly = recentThroughput(ours, asOf, weeksBack);
  const forecast = forecastRoadmap(parts, weekly, { today: asOf, seed: seedOf(scope) });
  if (forecast.kind === 'none') return { forecasts: [], basis: without(forecast, 'kind') };
  const { byId, finished, weeks } = forecast;
  return { forecasts: [...byId.values()], basis: { finished, weeks } };
}
