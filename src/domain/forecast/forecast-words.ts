import type { ForecastBasis } from '../roadmap/macro-view';

/**
 * Why there is no forecast, to stand behind "No forecast yet: ": how much was finished, or how far back the
 * work goes, and how much is needed. Undefined where the basis is enough for one.
 */
export function whyNoForecast(
  { finished, weeks, needed, neededWeeks }: ForecastBasis,
  written: (value: number) => string = String,
): string | undefined {
  if (neededWeeks !== undefined)
    return `${written(weeks)} whole ${weeks === 1 ? 'week' : 'weeks'} since the first was created, ${written(neededWeeks)} are needed.`;
  if (needed !== undefined)
    return `${written(finished)} finished in ${written(weeks)} weeks, ${written(needed)} are needed.`;
  return undefined;
}
