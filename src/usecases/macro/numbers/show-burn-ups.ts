import type { RoadmapForecast } from '#domain/forecast/forecast-roadmap';
import { forecastRoadmap } from '#domain/forecast/forecast-roadmap';
import { whyNoForecast } from '#domain/forecast/forecast-words';
import { seedOf } from '#domain/forecast/random';
import { recentThroughput } from '#domain/flow/throughput';
import type { WorkItem } from '#domain/flow/work-item';
import type { Version } from '#domain/issue/issue';
import { isOut } from '#domain/roadmap/is-out';
import type { ShownBurnUp } from '#domain/roadmap/macro-view';
import type { CalendarDay } from '#domain/time/calendar-day';
import { addDays } from '#domain/time/calendar-day';
import { openIds } from './show-forecast';

const weeksBack = 8;
const weeksShown = 26;
const versionsShown = 3;

/** What a version holds, as far as it is to be done. */
export type VersionContent = {
  readonly version: Version;
  readonly items: readonly WorkItem[];
};

const inOrderOfRelease = (one: VersionContent, other: VersionContent): number =>
  (one.version.releaseOn ?? '9999').localeCompare(other.version.releaseOn ?? '9999') ||
  one.version.name.localeCompare(other.version.name, 'en', { numeric: true });

/** As the rows of a roadmap are forecast: what has begun first, then by release. */
const inOrderOfWork = (one: VersionContent, other: VersionContent): number =>
  Number(hasBegun(other)) - Number(hasBegun(one)) || inOrderOfRelease(one, other);

const hasBegun = ({ items }: VersionContent): boolean =>
  items.some((item) => item.stage !== 'toDo');

function weeksOf(items: readonly WorkItem[], asOf: CalendarDay): ShownBurnUp['weeks'] {
  const first = items.map((item) => item.createdOn).sort()[0] ?? asOf;
  const days = Array.from({ length: weeksShown }, (_, index) =>
    addDays(asOf, -7 * (weeksShown - 1 - index)),
  ).filter((day) => addDays(day, 7) > first);
  return days.map((day) => ({
    day,
    scope: items.filter((item) => item.createdOn <= day).length,
    done: items.filter((item) => (item.finishedOn ?? '9999') <= day).length,
  }));
}

/**
 * The next three versions that were not out by that day, in the order of their release: how each fills up, and
 * when what is left is likely to be done if versions are worked one after the other. Work on two versions is
 * done with the first of them. Work counts from the day it was created: Jira does not tell along with it when
 * a version was put on it.
 */
export function showBurnUps(
  contents: readonly VersionContent[],
  { asOf, scope }: { readonly asOf: CalendarDay; readonly scope: string },
): readonly ShownBurnUp[] {
  const kept = contents.map(({ version, items }) => ({
    version,
    items: items.filter((item) => !item.isCancelled),
  }));
  const open = kept
    .filter(({ version, items }) => !isOut(version, asOf) && items.length > 0)
    .sort(inOrderOfRelease);
  const all = new Map(
    contents.flatMap(({ items }) => items.map((item) => [item.id, item] as const)),
  );
  const weekly = recentThroughput([...all.values()], asOf, weeksBack);
  const parts = [...open].sort(inOrderOfWork).map(({ version, items }) => ({
    id: version.id,
    open: openIds(items),
    ...(version.releaseOn === undefined ? {} : { targetOn: version.releaseOn }),
  }));
  const forecast = forecastRoadmap(parts, weekly, { today: asOf, seed: seedOf(scope) });
  return open.slice(0, versionsShown).map(({ version, items }) => {
    const found = forecast.kind === 'forecast' ? forecast.byId.get(version.id) : undefined;
    return {
      name: version.name,
      ...(version.releaseOn === undefined ? {} : { releaseOn: version.releaseOn }),
      weeks: weeksOf(items, asOf),
      ...(found === undefined
        ? { because: whyNone(forecast, openIds(items).length) }
        : {
            p50On: found.p50On,
            p85On: found.p85On,
            ...(found.likelihood === undefined ? {} : { likelihood: found.likelihood }),
          }),
    };
  });
}

function whyNone(forecast: RoadmapForecast, left: number): string {
  if (left === 0) return 'Nothing is left to do.';
  return forecast.kind === 'none'
    ? `No forecast yet: ${whyNoForecast(forecast) ?? ''}`
    : `At this pace the ${String(left)} left take more than ten years.`;
}
