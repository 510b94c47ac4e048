import type { RoadmapItem } from './roadmap-item';

/** What a reader wants to see of a roadmap; an empty part leaves everything in. */
export type ItemFilter = {
  /** Parts of a title in any order, or a key, or its number. */
  readonly words: string;
  readonly statusName: string;
  readonly lane: string;
};

/** Leaves everything in. */
export const noFilter: ItemFilter = { words: '', statusName: '', lane: '' };

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');

/** The items that a filter leaves, in their order. Letters match without case and accents. */
export function filterItems(
  items: readonly RoadmapItem[],
  { words, statusName, lane }: ItemFilter,
): readonly RoadmapItem[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return items.filter((item) => {
    const [title, key] = [folded(item.title), folded(item.key)];
    return (
      wanted.every((word) => title.includes(word) || `-${key}`.endsWith(`-${word}`)) &&
      (statusName === '' || item.statusName === statusName) &&
      (lane === '' || item.lane === lane)
    );
  });
}

/** Does it leave anything out by itself? */
export const isFiltering = ({ words, statusName, lane }: ItemFilter): boolean =>
  words.trim() !== '' || statusName !== '' || lane !== '';

/** What can be chosen from: the statuses and lanes of these items, each once, by name. */
export function findFilterChoices(items: readonly RoadmapItem[]): {
  readonly statusNames: readonly string[];
  readonly lanes: readonly string[];
} {
  const distinct = (names: readonly string[]): readonly string[] =>
    [...new Set(names)]
      .filter((name) => name !== '')
      .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  return {
    statusNames: distinct(items.map((item) => item.statusName)),
    lanes: distinct(items.map((item) => item.lane)),
  };
}
