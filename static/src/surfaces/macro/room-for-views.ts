/** A view that this browser keeps: its name, and how many characters it takes. */
export type KeptView = readonly [name: string, characters: number];

/**
 * So many views and characters are kept. A browser gives all frames of an origin five million characters,
 * and changes that are not sent yet are kept there too: views leave more than half of them.
 */
const viewsAtMost = 12;
const charactersAtMost = 2_000_000;

/** What is kept once the next view is, the latest last: the oldest go. One that is too long by itself is not kept. */
export function keepingLatest(kept: readonly KeptView[], next: KeptView): readonly KeptView[] {
  const before = kept.filter(([name]) => name !== next[0]);
  if (next[1] > charactersAtMost) return before;
  const all = [...before, next].slice(-viewsAtMost);
  while (charactersOf(all) > charactersAtMost) all.shift();
  return all;
}

const charactersOf = (kept: readonly KeptView[]): number =>
  kept.reduce((sum, [, characters]) => sum + characters, 0);
