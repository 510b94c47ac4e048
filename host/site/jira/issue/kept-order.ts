import type { StoredIssue } from './types';

/** Work items in memory by slot: a number that stays with a work item; empty where one was deleted. */
export type Slots = readonly (StoredIssue | undefined)[];

/** What an order compares; the absent sort last. */
export type SortValue = number | string | undefined;

/** Reads a value off a work item, which sits in that slot. */
export type ReadSortValue = (issue: StoredIssue, slot: number) => SortValue;

/** Compares two sort values of one kind: the absent come last. */
export function compareValues(a: SortValue, b: SortValue): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return a < b ? -1 : 1;
}

/** All slots in one order, ties by id, adjusted at each change instead of sorted at each query. */
export type KeptOrder = {
  readonly slots: readonly number[];
  /** By slot. */
  readonly values: readonly SortValue[];
  readonly remove: (slot: number) => void;
  /** Puts a new or changed work item where it belongs. */
  readonly refresh: (slot: number) => void;
};

/** Sorts the work items once, by the value that `read` answers. */
export function keepOrder(issues: Slots, read: ReadSortValue): KeptOrder {
  const values: SortValue[] = [];
  const ids: number[] = [];
  const isIn: boolean[] = [];
  const list: number[] = [];
  const enter = (slot: number, issue: StoredIssue) => {
    values[slot] = read(issue, slot);
    ids[slot] = Number(issue.id);
    isIn[slot] = true;
  };
  issues.forEach((issue, slot) => {
    if (issue === undefined) return;
    enter(slot, issue);
    list.push(slot);
  });
  const compare = (a: number, b: number) =>
    compareValues(values[a], values[b]) || (ids[a] ?? 0) - (ids[b] ?? 0);
  list.sort(compare);

  /** Where the slot is, or would be put. */
  const placeOf = (slot: number): number => {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compare(list[middle] ?? 0, slot) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const remove = (slot: number) => {
    if (isIn[slot] !== true) return;
    const place = placeOf(slot);
    if (list[place] === slot) list.splice(place, 1);
    isIn[slot] = false;
  };

  return {
    slots: list,
    values,
    remove,
    refresh(slot) {
      const issue = issues[slot];
      if (issue === undefined) return;
      if (isIn[slot] === true && values[slot] === read(issue, slot)) return;
      remove(slot);
      enter(slot, issue);
      list.splice(placeOf(slot), 0, slot);
    },
  };
}
