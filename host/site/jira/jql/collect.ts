import type { Slots, SortValue } from '../issue/kept-order';
import { compareValues } from '../issue/kept-order';
import type { StoredIssue } from '../issue/types';
import type { Predicate } from './jql-field';
import type { SortKey } from './order';

/** Above this many work items, grouping is quicker than sorting. */
const manySlots = 1000;

/**
 * The work items that meet the predicate, in order. They are looked at in the order of memory, which is quickest;
 * then the first key with a kept order is walked, keys after it settle its ties, keys before it group the walk.
 * The absent come last, first when descending.
 */
export function collectInOrder(
  issues: Slots,
  keys: readonly SortKey[],
  isMet: Predicate,
): StoredIssue[] {
  const at = keys.findIndex((key) => key.kept !== undefined);
  const walked = keys[at];
  if (walked?.kept === undefined) return [];
  const isFound = markFound(issues, isMet);
  const inOrder = walked.kept.slots.filter((slot) => isFound[slot] === 1);
  if (walked.isDescending) inOrder.reverse();
  const later = keys.slice(at + 1, -1);
  const settled =
    later.length === 0 ? inOrder : settleTies(inOrder, { issues, first: walked, rest: later });
  const sorted = keys.slice(0, at).reduceRight((slots, key) => sortBy(slots, issues, key), settled);
  return sorted.map((slot) => issues[slot]).filter((issue) => issue !== undefined);
}

/** For each slot 1 where the work item in it meets the predicate. */
export function markFound(issues: Slots, isMet: Predicate): Uint8Array {
  const isFound = new Uint8Array(issues.length);
  for (let slot = 0; slot < issues.length; slot += 1) {
    const issue = issues[slot];
    if (issue !== undefined && isMet(issue, slot)) isFound[slot] = 1;
  }
  return isFound;
}

type Ties = {
  readonly issues: Slots;
  readonly first: SortKey;
  readonly rest: readonly SortKey[];
};

/** Sorts each run of slots that the first key holds equal by the other keys. */
function settleTies(slots: readonly number[], { issues, first, rest }: Ties): number[] {
  const values = first.kept?.values ?? [];
  const settled: number[] = [];
  for (let from = 0; from < slots.length;) {
    const value = values[slots[from] ?? 0];
    let until = from + 1;
    while (until < slots.length && values[slots[until] ?? 0] === value) until += 1;
    if (until === from + 1) settled.push(slots[from] ?? 0);
    else {
      const run = rest.reduceRight(
        (sorted, key) => sortBy(sorted, issues, key),
        slots.slice(from, until),
      );
      for (const slot of run) settled.push(slot);
    }
    from = until;
  }
  return settled;
}

/** What the key sorts a work item by. */
export const valueAt = (issues: Slots, slot: number, { valueOf, kept }: SortKey): SortValue => {
  const issue = issues[slot];
  if (kept !== undefined) return kept.values[slot];
  return issue === undefined ? undefined : valueOf(issue, slot);
};

/** Sorts stably by one key: what has one value stays in its order. */
function sortBy(slots: readonly number[], issues: Slots, key: SortKey): number[] {
  const sign = key.isDescending ? -1 : 1;
  if (slots.length > manySlots) return group(slots, issues, key);
  return slots
    .map((slot) => ({ slot, value: valueAt(issues, slot, key) }))
    .sort((a, b) => sign * compareValues(a.value, b.value))
    .map(({ slot }) => slot);
}

/** Counts how many have each value, then puts each where its value begins. */
function group(slots: readonly number[], issues: Slots, key: SortKey): number[] {
  const numbers = new Map<SortValue, number>();
  const numberOfSlot = new Int32Array(issues.length);
  const isAsked = new Uint8Array(issues.length);
  for (const slot of slots) isAsked[slot] = 1;
  // Reading in the order of memory is several times as quick as reading in another.
  for (let slot = 0; slot < issues.length; slot += 1) {
    if (isAsked[slot] === 0) continue;
    const value = valueAt(issues, slot, key);
    const number = numbers.get(value) ?? numbers.size;
    if (number === numbers.size) numbers.set(value, number);
    numberOfSlot[slot] = number;
  }
  const values = [...numbers].sort(([a], [b]) => compareValues(a, b));
  if (key.isDescending) values.reverse();
  const sizes = new Int32Array(numbers.size);
  for (const slot of slots) {
    const number = numberOfSlot[slot] ?? 0;
    sizes[number] = (sizes[number] ?? 0) + 1;
  }
  const nextPlace = new Int32Array(numbers.size);
  let place = 0;
  for (const [, number] of values) {
    nextPlace[number] = place;
    place += sizes[number] ?? 0;
  }
  const grouped = new Int32Array(slots.length);
  for (const slot of slots) {
    const number = numberOfSlot[slot] ?? 0;
    const at = nextPlace[number] ?? 0;
    grouped[at] = slot;
    nextPlace[number] = at + 1;
  }
  return Array.from(grouped);
}
