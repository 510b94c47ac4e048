import type { FacetName, Filterable } from './filter-text';
import { facetNames, findWords } from './filter-text';

/** One value that work items have in a facet. */
export type FacetValue = {
  /** What the filter holds: an epic's key, else the name. */
  readonly value: string;
  /** What a reader knows it by. */
  readonly label: string;
  /** How many work items have it. */
  readonly count: number;
};

/** What work items can be told apart by, with every value that occurs. */
export type Facet = { readonly name: FacetName; readonly values: readonly FacetValue[] };

type Value = Omit<FacetValue, 'count'>;

const valuesIn: Readonly<Record<FacetName, (item: Filterable) => readonly Value[]>> = {
  type: (item) => [named(item.typeName)],
  epic: ({ parent }) =>
    parent === undefined
      ? []
      : [{ value: parent.key, label: `${parent.key} ${parent.summary}`.trim() }],
  version: (item) => item.versions.map(named),
  label: (item) => item.labels.map(named),
  component: (item) => item.components.map(named),
  status: (item) => [named(item.statusName)],
};

/** The facets of work items, the most frequent value first; a facet in which none has a value is absent. */
export function findFacets(items: readonly Filterable[]): readonly Facet[] {
  return facetNames.flatMap((name) => {
    const countByValue = new Map<string, FacetValue>();
    for (const item of items)
      for (const { value, label } of valuesIn[name](item)) {
        if (value === '') continue;
        const id = value.toLowerCase();
        const before = countByValue.get(id);
        countByValue.set(id, { value, label, ...before, count: (before?.count ?? 0) + 1 });
      }
    const values = [...countByValue.values()].sort(
      (a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en', { numeric: true }),
    );
    return values.length === 0 ? [] : [{ name, values }];
  });
}

/** Whether a filter has this value picked: as a named word that is the value, in any case. */
export const isPicked = (typed: string, facet: FacetName, value: string): boolean =>
  findPicks(typed, facet, value).length > 0;

/** The filter with this value picked, or without it where it was; other words stay as they were typed. */
export function flipPick(typed: string, facet: FacetName, value: string): string {
  const picks = findPicks(typed, facet, value);
  if (picks.length === 0) {
    const word = `${facet}:"${value.replace(/["\\]/g, '\\$&')}"`;
    return typed.trim() === '' ? word : `${typed.trimEnd()} ${word}`;
  }
  return picks
    .reduceRight(
      (rest, { from, until }) => rest.slice(0, from) + rest.slice(until).trimStart(),
      typed,
    )
    .trim();
}

const findPicks = (typed: string, facet: FacetName, value: string) =>
  findWords(typed).filter(
    (word) => word.facet === facet && word.text.toLowerCase() === value.toLowerCase(),
  );

const named = (name: string): Value => ({ value: name, label: name });
