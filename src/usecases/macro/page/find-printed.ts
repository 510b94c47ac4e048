import type { MacroConfig } from '#contract/macro/macro-config';
import { nameOfConfig } from '#contract/macro/macro-config';
import type { Snapshot } from '#contract/macro/snapshot';
import { isOwnSnapshot } from './own-snapshot';

/** What is published on a page, by the id of its macro. */
export type Published = { readonly macroId: string; readonly snapshot: Snapshot };

/** The macro that is exported, as far as the platform tells which it is. */
export type ExportedMacro = {
  readonly config: MacroConfig;
  readonly localId: string | undefined;
};

/** What an export finds for a macro: its snapshot, none, or more than one that could be its own. */
export type Printed =
  { readonly kind: 'found'; readonly snapshot: Snapshot } | { readonly kind: 'none' | 'several' };

/**
 * What to print for a macro, of all that is published on its page: by its id, else by its place, else by
 * what it shows. One without an id whose configuration changed since is known by its project, and one
 * whose configuration was not told by nothing: then only a snapshot that has no other beside it is its
 * own, and none is ever guessed.
 */
export function findPrinted(
  published: readonly Published[],
  { config, localId }: ExportedMacro,
): Printed {
  const shows = nameOfConfig(config);
  const named = published.find(({ macroId }) => macroId === config.id);
  if (named !== undefined && isOwnSnapshot(named.snapshot, { shows, localId })) return found(named);
  const placed = published.find(({ macroId }) => macroId === localId);
  if (placed !== undefined) return found(placed);
  if (config.project === undefined) return onlyOf(published);
  // Those that are kept by an id of their own are another's.
  const unnamed = published.filter(({ macroId, snapshot }) => snapshot.localId === macroId);
  const [alike] = unnamed.filter(({ snapshot }) => snapshot.shows === shows).sort(newestFirst);
  // Two that show the same tell the same, the later one fresher.
  if (alike !== undefined) return found(alike);
  if (config.id !== undefined) return named === undefined ? { kind: 'none' } : found(named);
  return onlyOf(unnamed.filter(({ snapshot }) => snapshot.view.project.key === config.project));
}

const found = ({ snapshot }: Published): Printed => ({ kind: 'found', snapshot });

const newestFirst = ({ snapshot: one }: Published, { snapshot: other }: Published): number =>
  other.publishedAt.localeCompare(one.publishedAt);

function onlyOf([first, second]: readonly Published[]): Printed {
  if (first === undefined) return { kind: 'none' };
  return second === undefined ? found(first) : { kind: 'several' };
}
