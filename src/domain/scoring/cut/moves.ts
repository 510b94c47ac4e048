import type { IssueId } from '../../issue/issue';

/**
 * Which work items must move to turn the current order into the wanted one, moving as few as can be:
 * all but a longest run that is already in the wanted order. Both orders hold the same ids.
 */
export function findMoved(
  current: readonly IssueId[],
  wanted: readonly IssueId[],
): ReadonlySet<IssueId> {
  const placeOf = new Map(current.map((id, at) => [id, at]));
  const places = wanted.map((id) => placeOf.get(id) ?? 0);
  const kept = new Set(longestRising(places));
  return new Set(wanted.filter((_, at) => !kept.has(at)));
}

/** The indices of a longest strictly rising subsequence, rising themselves. */
export function longestRising(numbers: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before = new Array<number>(numbers.length).fill(-1);
  numbers.forEach((number, at) => {
    const length = firstNotBelow(tails, number, numbers);
    if (length > 0) before[at] = tails[length - 1] ?? -1;
    tails[length] = at;
  });
  const run: number[] = [];
  for (let at = tails[tails.length - 1] ?? -1; at >= 0; at = before[at] ?? -1) run.push(at);
  return run.reverse();
}

/** The first of the tails whose number is not below the given one, by bisection. */
function firstNotBelow(
  tails: readonly number[],
  number: number,
  numbers: readonly number[],
): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One work item's way from its place to another, both counted from 1. */
export type Move = { readonly id: IssueId; readonly from: number; readonly to: number };

/** The moves between two orders as a person reads them, in the wanted order. */
export type Moves = {
  readonly moves: readonly Move[];
  /** How many move past each other in such numbers that their own place is the one before. */
  readonly passed: number;
};

/** Where each work item that must move comes from and goes to. */
export function listMoves(current: readonly IssueId[], wanted: readonly IssueId[]): Moves {
  const placeOf = new Map(current.map((id, at) => [id, at + 1]));
  const moved = findMoved(current, wanted);
  const moves = wanted.flatMap((id, at) => {
    const [from, to] = [placeOf.get(id) ?? at + 1, at + 1];
    return moved.has(id) && from !== to ? [{ id, from, to }] : [];
  });
  return { moves, passed: moved.size - moves.length };
}
