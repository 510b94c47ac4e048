import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import type { AcceptanceCriterion, CriteriaState } from './acceptance-criterion';
import type { Place } from './criteria-change';

/** Keys longer than this are spread anew; they grow when lines are moved between the same two often. */
const maxKeyLength = 24;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of a list: by key, then by id where two keys are equal. */
export const byOrder = (a: AcceptanceCriterion, b: AcceptanceCriterion): number =>
  compareText(a.order, b.order) || compareText(a.id, b.id);

/** The same lines in the same order with short, distinct keys. */
export function spreadKeys(items: readonly AcceptanceCriterion[]): readonly AcceptanceCriterion[] {
  const keys = generateNKeysBetween(null, null, items.length);
  return items.map((item, index) => ({ ...item, order: keys[index] ?? item.order }));
}

const isKey = (order: string): boolean => {
  try {
    generateKeyBetween(order, null);
    return order.length <= maxKeyLength;
  } catch {
    return false;
  }
};

/** The list in order; keys that are equal, too long or no keys at all are spread anew. */
export function inOrder(items: readonly AcceptanceCriterion[]): readonly AcceptanceCriterion[] {
  const sorted = [...items].sort(byOrder);
  const isSound = sorted.every(
    (item, index) => isKey(item.order) && item.order !== sorted[index - 1]?.order,
  );
  return isSound ? sorted : spreadKeys(sorted);
}

const indexAfter = (state: CriteriaState, place: Place): number => {
  if (place === null) return 0;
  const index = state.items.findIndex((item) => item.id === place);
  if (index >= 0) return index + 1;
  const gone = state.deleted.find((item) => item.id === place);
  if (gone === undefined) return state.items.length;
  const next = state.items.findIndex((item) => item.order > gone.order);
  return next < 0 ? state.items.length : next;
};

/** The list with these lines at the place; a place that nobody knows is the end. */
export function placeLines(
  state: CriteriaState,
  lines: readonly AcceptanceCriterion[],
  after: Place,
): readonly AcceptanceCriterion[] {
  const items = state.items;
  const index = indexAfter(state, after);
  const before = items[index - 1]?.order ?? null;
  const next = items[index]?.order ?? null;
  const keys = generateNKeysBetween(before, next, lines.length);
  const placed = lines.map((line, at) => ({ ...line, order: keys[at] ?? line.order }));
  const all = [...items.slice(0, index), ...placed, ...items.slice(index)];
  return placed.some((line) => line.order.length > maxKeyLength) ? spreadKeys(all) : all;
}

/** The line before which nothing stands, or the one just above `index`. */
export const placeAbove = (items: readonly AcceptanceCriterion[], index: number): Place =>
  items[index - 1]?.id ?? null;
