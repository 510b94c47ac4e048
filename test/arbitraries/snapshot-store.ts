import type { MacroPlace } from '#contract/macro/macro-definitions';
import type { SnapshotStore, StoredSnapshot } from '#usecases/macro/page/published-snapshots';

/** Published snapshots in memory, written and removed on the same conditions as in Forge’s store. */
export function memoryStore(): SnapshotStore {
  const kept = new Map<string, StoredSnapshot>();
  const homes = new Map<string, string>();
  const keyOf = (of: MacroPlace) => `${of.pageId}:${of.macroId}`;
  return {
    read: (of) => Promise.resolve(kept.get(keyOf(of))),
    write: (of, body, over) => {
      if (kept.get(keyOf(of))?.version !== over?.version) return Promise.resolve(false);
      kept.set(keyOf(of), { version: (over?.version ?? 0) + 1, body });
      if (!homes.has(of.macroId)) homes.set(of.macroId, of.pageId);
      return Promise.resolve(true);
    },
    remove: (of, read) => {
      if (kept.get(keyOf(of))?.version !== read.version) return Promise.resolve(false);
      kept.delete(keyOf(of));
      homes.delete(of.macroId);
      return Promise.resolve(true);
    },
    readPage: (pageId) =>
      Promise.resolve(
        [...kept].flatMap(([key, { body }]) => {
          const [page, macroId = ''] = key.split(':');
          return page === pageId ? [{ macroId, snapshot: body }] : [];
        }),
      ),
    findHome: (macroId) => Promise.resolve(homes.get(macroId)),
  };
}
