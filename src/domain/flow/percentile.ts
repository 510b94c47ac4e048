import type { PercentileMethod } from './flow-rule';

/**
 * The value that `p` percent do not exceed (0 < p ≤ 100), by the named method. Undefined for no
 * values; their order does not matter.
 */
export function percentile(
  values: readonly number[],
  p: number,
  method: PercentileMethod,
): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  if (method === 'nearestRank')
    return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)];
  const place = (p / 100) * (sorted.length - 1);
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (place - Math.floor(place));
}
