import type { Slots, SortValue } from '../issue/kept-order';
import { compareValues } from '../issue/kept-order';
import type { StoredIssue } from '../issue/types';
import { markFound, valueAt } from './collect';
import type { Predicate } from './jql-field';
import type { SortKey } from './order';

/** The beginning of what a query finds, in order, and how many it finds in all. */
export type FirstFound = { readonly found: readonly StoredIssue[]; readonly total: number };

type Search = {
  readonly issues: Slots;
  /** Without the one for ids. */
  readonly keys: readonly SortKey[];
  /** By id: what is equal otherwise stands so, backwards where the first kept order is walked backwards. */
  readonly byId: SortKey;
};
type Part = { readonly slots: readonly number[]; readonly most: number };

/** Below this many work items, sorting is quicker than walking the order of all. */
const fewSlots = 2000;

/**
 * The first `most` that meet the predicate, as `collectInOrder` orders them. Each key divides what the keys
 * before it hold equal; groups after the last one that is wanted are never sorted.
 */
export function collectFirst(
  issues: Slots,
  keys: readonly SortKey[],
  { isMet, most }: { readonly isMet: Predicate; readonly most: number },
): FirstFound {
  const isFound = markFound(issues, isMet);
  const slots: number[] = [];
  for (let slot = 0; slot < isFound.length; slot += 1) if (isFound[slot] === 1) slots.push(slot);
  const isDescending = keys.find(({ kept }) => kept !== undefined)?.isDescending === true;
  const ids = keys.at(-1);
  if (ids === undefined) return { found: [], total: 0 };
  const search = { issues, keys: keys.slice(0, -1), byId: { ...ids, isDescending } };
  const first = firstOf(search, { slots, most });
  return {
    found: first.flatMap((slot) => issues[slot] ?? []),
    total: slots.length,
  };
}

/** The first of these slots in order; at least `most` of them where there are as many. */
function firstOf({ issues, keys, byId }: Search, { slots, most }: Part): readonly number[] {
  const [key, ...later] = keys;
  if (slots.length <= 1) return slots;
  if (key === undefined) return firstIds(issues, byId, { slots, most });
  const taken: number[] = [];
  for (const group of groupsOf(issues, key, { slots, most })) {
    if (taken.length >= most) break;
    const wanted = { slots: group, most: most - taken.length };
    for (const slot of firstOf({ issues, keys: later, byId }, wanted)) taken.push(slot);
  }
  return taken;
}

/** The slots in groups that the key holds equal, first group first; of a kept order only as many as are wanted. */
function groupsOf(issues: Slots, key: SortKey, part: Part): Iterable<readonly number[]> {
  if (key.kept === undefined || part.slots.length < fewSlots) return grouped(issues, key, part);
  return walked(issues, key, part);
}

function grouped(issues: Slots, key: SortKey, { slots }: Part): Iterable<readonly number[]> {
  const groups = new Map<SortValue, number[]>();
  for (const slot of slots) {
    const value = valueAt(issues, slot, key);
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [slot]);
    else group.push(slot);
  }
  const sorted = [...groups].sort(([a], [b]) => compareValues(a, b));
  if (key.isDescending) sorted.reverse();
  return sorted.map(([, group]) => group);
}

/** Those of the slots that come first by id. */
function firstIds(issues: Slots, byId: SortKey, part: Part): readonly number[] {
  const { slots, most } = part;
  if (slots.length >= fewSlots) {
    const first: number[] = [];
    for (const slot of walk(issues, byId, slots)) if (first.push(slot) >= most) break;
    return first;
  }
  const sign = byId.isDescending ? -1 : 1;
  const idOf = (slot: number) => Number(issues[slot]?.id);
  return [...slots].sort((a, b) => sign * (idOf(a) - idOf(b)));
}

/** The groups of a kept order, as many as hold what is wanted. */
function* walked(issues: Slots, key: SortKey, { slots, most }: Part): Iterable<readonly number[]> {
  const values = key.kept?.values ?? [];
  let group: number[] = [];
  let given = 0;
  for (const slot of walk(issues, key, slots)) {
    if (group.length > 0 && values[group[0] ?? 0] !== values[slot]) {
      yield group;
      given += group.length;
      if (given >= most) return;
      group = [];
    }
    group.push(slot);
  }
  yield group;
}

/** The asked slots of a kept order, from its beginning or from its end. */
function* walk(issues: Slots, key: SortKey, asked: readonly number[]): Iterable<number> {
  const order = key.kept?.slots ?? [];
  const isAsked = new Uint8Array(issues.length);
  for (const slot of asked) isAsked[slot] = 1;
  for (let step = 0; step < order.length; step += 1) {
    const slot = order[key.isDescending ? order.length - 1 - step : step] ?? 0;
    if (isAsked[slot] === 1) yield slot;
  }
}
