import type { IssueId } from '../../issue/issue';
import type { CalendarDay } from '../../time/calendar-day';
import { daysBetween } from '../../time/calendar-day';
import type { CutLine, ThinHistory } from './cut-line';
import { drawCutLine, isThin } from './cut-line';

/** A work item that was finished, for the throughput. */
export type Finished = { readonly on: CalendarDay; readonly typeName: string };

/** A work item in the order of the ranking. `size` is how many units of throughput it takes. */
export type Planned = { readonly id: IssueId; readonly typeName: string; readonly size: number };

/** The parts of the capacity, by work type, from 0 to 1; a type that is absent gets none. */
export type Shares = Readonly<Record<string, number>>;

/** How far down a ranking the work fits; ids are the last that fits, absent where not even the first does. */
export type Cut = {
  readonly line: CutLine;
  readonly even?: IssueId;
  readonly likely?: IssueId;
  /** How many of the ranked fit, as likely as not and at 85 %. */
  readonly fits: { readonly even: number; readonly likely: number; readonly of: number };
};

/** How many were finished in each of the whole weeks that end the day before `today`, the oldest first. */
export function finishedByWeek(
  finished: readonly Finished[],
  { today, weeks }: { readonly today: CalendarDay; readonly weeks: number },
): readonly number[] {
  const counts = new Array<number>(weeks).fill(0);
  for (const { on } of finished) {
    const daysAgo = daysBetween(on, today) - 1;
    const at = weeks - 1 - Math.floor(daysAgo / 7);
    if (daysAgo >= 0 && at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Where the line falls for work that gets `share` of the capacity until a day, which is included. */
export function cutAt(
  planned: readonly Planned[],
  byWeek: readonly number[],
  options: {
    readonly today: CalendarDay;
    readonly until: CalendarDay;
    readonly seed: number;
    readonly share?: number;
  },
): Cut | ThinHistory {
  const { today, until, seed, share = 1 } = options;
  const weeks = Math.max(0, Math.floor(daysBetween(today, until) / 7));
  const line = drawCutLine(byWeek, { weeks, seed, share });
  if (isThin(line)) return line;
  const even = countFitting(planned, line.even);
  const likely = countFitting(planned, line.likely);
  const evenId = planned[even - 1]?.id;
  const likelyId = planned[likely - 1]?.id;
  return {
    line,
    ...(evenId === undefined ? {} : { even: evenId }),
    ...(likelyId === undefined ? {} : { likely: likelyId }),
    fits: { even, likely, of: planned.length },
  };
}

/** How many from the top fit into so many units, each whole. */
function countFitting(planned: readonly Planned[], capacity: number): number {
  let left = capacity;
  let count = 0;
  for (const { size } of planned) {
    left -= size;
    if (left < 0) break;
    count += 1;
  }
  return count;
}

/** The parts of the capacity that each work type had so far; empty where nothing was finished. */
export function usualShares(finished: readonly Finished[]): Shares {
  const counts = new Map<string, number>();
  for (const { typeName } of finished) counts.set(typeName, (counts.get(typeName) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([name, count]) => [name, count / finished.length]));
}

/**
 * The sizes of parents, by how many open work items each has. One that was not split counts as the
 * middle of those that were, and as 1 where none was.
 */
export function sizesOfParents(
  ids: readonly IssueId[],
  openChildren: ReadonlyMap<IssueId, number>,
): { readonly sizes: ReadonlyMap<IssueId, number>; readonly unsplit: number } {
  const known = ids.flatMap((id) => openChildren.get(id) ?? []).sort((a, b) => a - b);
  const middle = known[Math.ceil(known.length / 2) - 1] ?? 1;
  return {
    sizes: new Map(ids.map((id) => [id, openChildren.get(id) ?? middle])),
    unsplit: ids.filter((id) => !openChildren.has(id)).length,
  };
}
