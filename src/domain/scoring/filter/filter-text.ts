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

/** The names a word may have before it, in the order in which they are offered. */
export const facetNames = ['type', 'epic', 'version', 'label', 'component', 'status'] as const;

/** Where a named word looks. */
export type FacetName = (typeof facetNames)[number];

/** One word of a filter. Without a facet it is looked for everywhere. */
export type FilterWord = {
  readonly facet?: FacetName;
  readonly text: string;
  /** Whether the text is the whole value and not a part of it: a named word in quotes is. */
  readonly isWhole: boolean;
  /** Where it stands in what was typed; `until` excludes. */
  readonly from: number;
  readonly until: number;
};

const parts: Readonly<Record<FacetName, (item: Filterable) => readonly string[]>> = {
  type: (item) => [item.typeName],
  epic: (item) => (item.parent === undefined ? [] : [item.parent.key, item.parent.summary]),
  version: (item) => item.versions,
  label: (item) => item.labels,
  component: (item) => item.components,
  status: (item) => [item.statusName],
};

/** The words of what was typed, in its order. Quotes hold words together; `\"` is a quote in quotes. */
export function findWords(typed: string): readonly FilterWord[] {
  const found = typed.matchAll(/(?:(\w+):)?(?:"((?:\\["\\]|[^"])*)"|(\S+))/g);
  return [...found].map((match) => {
    const [whole, name = '', quoted, plain = ''] = match;
    const text = quoted?.replace(/\\(["\\])/g, '$1') ?? plain;
    const facet = facetNames.find((one) => one === name.toLowerCase());
    const at = { from: match.index, until: match.index + whole.length };
    return facet === undefined
      ? { text: name === '' ? text : `${name}:${text}`, isWhole: false, ...at }
      : { facet, text, isWhole: quoted !== undefined, ...at };
  });
}

/**
 * A test for what was typed, in any case: every word must be found somewhere. A word with a name before it
 * looks there only, and in quotes it is the whole of it: `type:story label:"checkout"`. Of several words
 * with one name, one is enough. Nothing typed: all.
 */
export function filterBy(typed: string): (item: Filterable) => boolean {
  const words = findWords(typed).map((word) => ({ ...word, text: word.text.toLowerCase() }));
  const anywhere = words.filter(({ facet }) => facet === undefined);
  const named = facetNames.flatMap((name) => {
    const some = words.filter(({ facet }) => facet === name);
    return some.length === 0 ? [] : [{ read: parts[name], some }];
  });
  return (item) =>
    anywhere.every((word) => isAmong(everything(item), word)) &&
    named.every(({ read, some }) => {
      const values = read(item);
      return some.some((word) => isAmong(values, word));
    });
}

/** The query of a filter that is one, `jql: labels = card`; undefined where words are typed. */
export function findQuery(typed: string): string | undefined {
  return /^\s*jql:([\s\S]*)$/i.exec(typed)?.[1]?.trim();
}

function isAmong(values: readonly string[], { text, isWhole }: FilterWord): boolean {
  return values.some((value) =>
    isWhole ? value.toLowerCase() === text : value.toLowerCase().includes(text),
  );
}

const everything = (item: Filterable): readonly string[] => [
  item.key,
  item.summary,
  ...Object.values(parts).flatMap((read) => read(item)),
];
