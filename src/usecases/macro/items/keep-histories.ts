import type { KnownHistories } from '#contract/macro/kept-histories';
import { parseHistories, writeHistories } from '#contract/macro/kept-histories';
import type { KeptLargeText } from '../../../ports/kept-large-text';

/** Where the histories of one scope are found that were read before, and where those read now go. */
export type HistoryKeeper = {
  readonly find: (scope: string) => Promise<KnownHistories>;
  readonly keep: (scope: string, known: KnownHistories) => Promise<void>;
};

const prefix = 'waymark.changes ';
const scopesAtMost = 4;
const charactersAtMost = 3_000_000;

const startOf = (viewer: string): string => `${prefix}${viewer} `;

/** Keeps histories as long as it lives itself. */
export function keepForNow(): HistoryKeeper {
  const knownByScope = new Map<string, KnownHistories>();
  return {
    find: (scope) => Promise.resolve(knownByScope.get(scope) ?? new Map()),
    keep: (scope, known) => {
      knownByScope.set(scope, known);
      return Promise.resolve();
    },
  };
}

/** Keeps the histories that one person read, for that person's next visit, in a room of its own. */
export function keepForViewer(store: KeptLargeText, viewer: string): HistoryKeeper {
  const start = startOf(viewer);
  return {
    find: async (scope) => parseHistories(await store.read(start + scope)),
    keep: async (scope, known) => {
      const names = (await store.names()).filter((name) => name.startsWith(prefix));
      const others = names.filter((name) => name !== start + scope);
      for (const name of others.slice(0, Math.max(0, others.length + 1 - scopesAtMost)))
        await store.remove(name);
      await store.write(start + scope, writeHistories(known, charactersAtMost));
    },
  };
}

/** Forgets what anybody else read in this browser: they may see what this person may not. */
export async function forgetHistoriesOfOthers(store: KeptLargeText, viewer: string): Promise<void> {
  for (const name of await store.names())
    if (name.startsWith(prefix) && !name.startsWith(startOf(viewer))) await store.remove(name);
}

/** Forgets what a person read of a scope that they may no longer see. */
export async function forgetHistories(
  store: KeptLargeText,
  viewer: string,
  scope: string,
): Promise<void> {
  for (const name of await store.names())
    if (name.startsWith(startOf(viewer) + scope)) await store.remove(name);
}
