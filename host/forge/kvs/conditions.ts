import { KVS_LIMITS, refused } from './limits';
import { isObject } from './validate';

/** One comparison, as the SDK sends it. */
export type Condition = {
  readonly property: string;
  readonly condition: string;
  readonly values: readonly unknown[];
};

type Comparison = (given: unknown, values: readonly unknown[]) => boolean;

const compare = (given: unknown, value: unknown): number => {
  if (typeof given === 'number' && typeof value === 'number') return given - value;
  if (typeof given === 'string' && typeof value === 'string') {
    return given === value ? 0 : given < value ? -1 : 1;
  }
  return NaN;
};
const contains: Comparison = (given, [part]) =>
  typeof given === 'string' || Array.isArray(given)
    ? (given as { includes: (p: unknown) => boolean }).includes(part)
    : false;

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  EXISTS: (given) => given !== undefined,
  NOT_EXISTS: (given) => given === undefined,
  EQUAL_TO: (given, [value]) => given === value,
  NOT_EQUAL_TO: (given, [value]) => given !== value,
  GREATER_THAN: (given, [value]) => compare(given, value) > 0,
  GREATER_THAN_EQUAL_TO: (given, [value]) => compare(given, value) >= 0,
  LESS_THAN: (given, [value]) => compare(given, value) < 0,
  LESS_THAN_EQUAL_TO: (given, [value]) => compare(given, value) <= 0,
  BETWEEN: (given, [low, high]) => compare(given, low) >= 0 && compare(given, high) <= 0,
  BEGINS_WITH: (given, [start]) => typeof given === 'string' && given.startsWith(String(start)),
  CONTAINS: contains,
  NOT_CONTAINS: (given, values) => given !== undefined && !contains(given, values),
};

/** Whether one value passes a comparison. @throws {KvsRefusal} For a comparison that is not known. */
export function passes(
  given: unknown,
  { condition, values }: Omit<Condition, 'property'>,
): boolean {
  const comparison = COMPARISONS[condition];
  if (comparison === undefined) {
    throw refused('INVALID_CONDITION', `There is no condition ${condition}.`);
  }
  return comparison(given, values);
}

/** Whether a value passes the conditions of a filter. */
export type Filter = (value: Record<string, unknown> | undefined) => boolean;

/** Reads a filter of `and` or `or` conditions; an absent one lets everything pass. @throws {KvsRefusal} */
export function readFilter(filter: unknown): Filter {
  if (filter === undefined || filter === null) return () => true;
  if (!isObject(filter)) throw refused('INVALID_FILTER', 'A filter must be an object.');
  const { and = [], or = [] } = filter as { and?: readonly Condition[]; or?: readonly Condition[] };
  if (and.length + or.length > KVS_LIMITS.queryConditions) {
    throw refused('QUERY_CONDITIONS_EXCEEDED', 'A query has at most 100 conditions.');
  }
  return (value) => {
    const holds = (one: Condition) => passes(value?.[one.property], one);
    return and.every(holds) && (or.length === 0 || or.some(holds));
  };
}
