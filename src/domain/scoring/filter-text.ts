/** What of a work item a typed filter looks at. */
export type Filterable = {
  readonly key: string;
  readonly summary: string;
  readonly typeName: string;
  readonly statusName: string;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly versions: readonly string[];
  readonly parent?: { readonly key: string; readonly summary: string };
};

const parts: Readonly<Record<string, (item: Filterable) => readonly string[]>> = {
  type: (item) => [item.typeName],
  status: (item) => [item.statusName],
  label: (item) => item.labels,
  component: (item) => item.components,
  version: (item) => item.versions,
  epic: (item) => (item.parent === undefined ? [] : [item.parent.key, item.parent.summary]),
};

/**
 * A test for what was typed: every word must be found somewhere, in any case. A word with a name before
 * it looks there only: `status:review label:checkout`. Quotes hold words together. Nothing typed: all.
 */
export function filterBy(typed: string): (item: Filterable) => boolean {
  const wanted = [...typed.matchAll(/(?:(\w+):)?(?:"([^"]*)"|(\S+))/g)].map((match) => {
    const name = match[1]?.toLowerCase() ?? '';
    const word = match[2] ?? match[3] ?? '';
    const read = parts[name];
    return read === undefined
      ? { read: everything, word: (name === '' ? word : `${match[1] ?? ''}:${word}`).toLowerCase() }
      : { read, word: word.toLowerCase() };
  });
  return (item) =>
    wanted.every(({ read, word }) => read(item).some((text) => text.toLowerCase().includes(word)));
}

const everything = (item: Filterable): readonly string[] => [
  item.key,
  item.summary,
  ...Object.values(parts).flatMap((read) => read(item)),
];
