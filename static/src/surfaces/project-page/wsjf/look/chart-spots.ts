import type { IssueKey } from '#domain/issue/issue';

/** A scored work item as the chart places it. */
export type ChartPoint = {
  readonly key: IssueKey;
  readonly position: number;
  readonly size: number;
  readonly delay: number;
};

/** One spot of the chart: all work items of the same job size and cost of delay, the best place first. */
export type ChartSpot = {
  readonly size: number;
  readonly delay: number;
  readonly points: readonly ChartPoint[];
};

/** Gathers points, handed over by place, into spots by the best place on each; at most so many. */
export function gatherSpots(points: readonly ChartPoint[], atMost: number): readonly ChartSpot[] {
  const spots = new Map<string, ChartPoint[]>();
  for (const point of points) {
    const name = `${String(point.size)} ${String(point.delay)}`;
    const spot = spots.get(name);
    if (spot !== undefined) spot.push(point);
    else if (spots.size < atMost) spots.set(name, [point]);
  }
  return [...spots.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ size: first.size, delay: first.delay, points: own }];
  });
}
