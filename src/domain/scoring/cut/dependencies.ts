import type { IssueId } from '../../issue/issue';
import type { Rankable } from '../rank/rank-backlog';
import type { Weights } from '../rank/weights';
import { costOfDelay } from '../rank/wsjf-score';

/** Which work items each one blocks, within one ranking. */
export type Blocks = ReadonlyMap<IssueId, readonly IssueId[]>;

/** Which work items each one blocks, by what is known of each. */
export const blocksOf = (
  itemById: ReadonlyMap<IssueId, { readonly blocks: readonly IssueId[] }>,
): Blocks => new Map([...itemById].map(([id, { blocks }]) => [id, blocks]));

/** How many stand at another place among those that both orders hold. */
export function countElsewhere(order: readonly IssueId[], other: readonly IssueId[]): number {
  const held = new Set(other);
  const first = order.filter((id) => held.has(id));
  return other.filter((id, at) => first[at] !== id).length;
}

/** Everything that waits for the work item, directly or through others; never itself. */
export function findWaiting(id: IssueId, blocks: Blocks): ReadonlySet<IssueId> {
  const waiting = new Set<IssueId>();
  const open = [...(blocks.get(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id || waiting.has(next)) continue;
    waiting.add(next);
    open.push(...(blocks.get(next) ?? []));
  }
  return waiting;
}

/**
 * A blocker's own cost of delay and that of everything it holds up, each counted once. A view: the
 * score stays what the team gave. A work item without a cost of delay adds nothing.
 */
export function inheritCostOfDelay(
  items: readonly Rankable[],
  options: { readonly blocks: Blocks; readonly weights: Weights },
): ReadonlyMap<IssueId, number> {
  const own = new Map(
    items.map((item) => [item.id, costOfDelay(item.values, options.weights) ?? 0]),
  );
  return new Map(
    items.map(({ id }) => {
      let sum = own.get(id) ?? 0;
      for (const other of findWaiting(id, options.blocks)) sum += own.get(other) ?? 0;
      return [id, sum];
    }),
  );
}

/** A work item that stands before one that blocks it. */
export type OrderViolation = { readonly id: IssueId; readonly blockedBy: IssueId };

/** Where an order starts something before its blocker, in the order's own order. */
export function findOrderViolations(
  order: readonly IssueId[],
  blocks: Blocks,
): readonly OrderViolation[] {
  const placeOf = new Map(order.map((id, at) => [id, at]));
  const violations = order.flatMap((blocker, at) =>
    (blocks.get(blocker) ?? [])
      .filter((id) => (placeOf.get(id) ?? at) < at)
      .map((id) => ({ id, blockedBy: blocker })),
  );
  return violations.sort((a, b) => (placeOf.get(a.id) ?? 0) - (placeOf.get(b.id) ?? 0));
}

/**
 * The order nearest to the given one in which every blocker stands before what it blocks: each work
 * item is preceded by its blockers, pulled up in their own order. Circles are cut where they close.
 */
export function makeFeasible(order: readonly IssueId[], blocks: Blocks): readonly IssueId[] {
  const known = new Set(order);
  const blockersOf = new Map<IssueId, IssueId[]>();
  for (const blocker of order)
    for (const id of blocks.get(blocker) ?? [])
      if (known.has(id)) blockersOf.set(id, [...(blockersOf.get(id) ?? []), blocker]);
  const placed = new Set<IssueId>();
  const entered = new Set<IssueId>();
  for (const start of order) {
    const open = [start];
    for (let id = open[open.length - 1]; id !== undefined; id = open[open.length - 1]) {
      const waitsFor = (blockersOf.get(id) ?? []).find((other) => !entered.has(other));
      entered.add(id);
      if (waitsFor !== undefined) open.push(waitsFor);
      else {
        placed.add(id);
        open.pop();
      }
    }
  }
  return [...placed];
}
