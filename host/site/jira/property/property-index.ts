import type { IndexedProperty } from '../issue/types';

/** One indexed value of a work item: numbers as they are, dates in milliseconds, the rest as text. */
export type IndexedValue = number | string | readonly (number | string)[];

/** The values of one declared path, by the work item's slot. */
export type PropertyColumn = IndexedProperty & {
  readonly values: readonly (IndexedValue | undefined)[];
};

/** What searching by entity properties reads; only declared paths are in it. */
export type PropertyIndex = {
  readonly findColumn: (propertyKey: string, path: string) => PropertyColumn | undefined;
  readonly findAlias: (alias: string) => PropertyColumn | undefined;
  readonly columns: readonly PropertyColumn[];
  readonly isIndexed: (propertyKey: string) => boolean;
  /** Takes over the property's new value; `undefined` when it was deleted. */
  readonly update: (slot: number, propertyKey: string, json: string | undefined) => void;
  /** The work item is no more. */
  readonly forget: (slot: number) => void;
};

const readPath = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (at, name) =>
      typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined,
    value,
  );

function readValue(value: unknown, type: IndexedProperty['type']): number | string | undefined {
  if (type === 'number') return typeof value === 'number' ? value : undefined;
  if (type === 'date') {
    const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    return Number.isNaN(ms) ? undefined : ms;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function readIndexed(value: unknown, type: IndexedProperty['type']): IndexedValue | undefined {
  if (!Array.isArray(value)) return readValue(value, type);
  const elements = value.map((element) => readValue(element, type));
  return elements.filter((element) => element !== undefined);
}

/** An index of the paths that the manifest declares; values that are not of the declared type are not found. */
export function createPropertyIndex(declared: readonly IndexedProperty[]): PropertyIndex {
  const columns = declared.map((property) => ({
    ...property,
    steps: property.path.split('.'),
    values: [] as (IndexedValue | undefined)[],
  }));
  const byAlias = new Map(
    columns.flatMap((column) =>
      column.alias === undefined ? [] : [[column.alias.toLowerCase(), column] as const],
    ),
  );
  const byKey = groupByKey(columns);

  return {
    columns,
    findColumn: (propertyKey, path) =>
      byKey.get(propertyKey)?.find((column) => column.path === path),
    findAlias: (alias) => byAlias.get(alias.toLowerCase()),
    isIndexed: (propertyKey) => byKey.has(propertyKey),
    update(slot, propertyKey, json) {
      const affected = byKey.get(propertyKey);
      if (affected === undefined) return;
      const value: unknown = json === undefined ? undefined : JSON.parse(json);
      for (const { steps, type, values } of affected)
        values[slot] = readIndexed(readPath(value, steps), type);
    },
    forget(slot) {
      for (const { values } of columns) values[slot] = undefined;
    },
  };
}

function groupByKey<Column extends IndexedProperty>(columns: readonly Column[]) {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    const group = groups.get(column.propertyKey);
    if (group === undefined) groups.set(column.propertyKey, [column]);
    else group.push(column);
  }
  return groups;
}
