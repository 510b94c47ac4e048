import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { epochMsOf } from '#domain/time/instant';
import type { SnapshotStore, StoredSnapshot } from '../../usecases/macro/page/published-snapshots';
import { everyFound } from './every-found';
import { unlessBeaten } from './unless-beaten';

type SnapshotEntity = { pageId: string; at: number; body: unknown };

const keyOf = ({ pageId, macroId }: { pageId: string; macroId: string }) => `${pageId}:${macroId}`;
const homeOf = (macroId: string) => `macro-home:${macroId}`;

const ofPage = (pageId: string) =>
  kvs
    .entity<SnapshotEntity>('snapshot')
    .query()
    .index('by-page', { partition: [pageId] });

const isStill = (over: StoredSnapshot | undefined) =>
  new Filter<SnapshotEntity>().and(
    'at',
    over === undefined ? FilterConditions.notExists() : FilterConditions.equalTo(over.version),
  );

// Ten of the longest are two megabytes.
const snapshotsAtOnce = 10;

/** Published snapshots in Forge's key-value store; the entity is declared in manifest.yml. */
export const kvsSnapshotStore: SnapshotStore = {
  async read(place) {
    const found = await kvs.entity<SnapshotEntity>('snapshot').get(keyOf(place));
    return found === undefined ? undefined : { version: found.at, body: found.body };
  },

  async readPage(pageId) {
    const found: { readonly macroId: string; readonly snapshot: unknown }[] = [];
    for await (const { key, value } of everyFound(ofPage(pageId).limit(snapshotsAtOnce)))
      found.push({ macroId: key.slice(pageId.length + 1), snapshot: value.body });
    return found;
  },

  async write(place, snapshot, over) {
    const at = Math.floor(epochMsOf(snapshot.publishedAt) / 1000);
    const stored: SnapshotEntity = {
      pageId: place.pageId,
      // Told apart even where two are stored within a second.
      at: Math.max(at, (over?.version ?? 0) + 1),
      body: snapshot,
    };
    const isWritten = await unlessBeaten(() =>
      kvs
        .transact()
        .set(keyOf(place), stored, { entityName: 'snapshot', conditions: isStill(over) })
        .execute(),
    );
    if (!isWritten) return false;
    const home = await kvs.get<string>(homeOf(place.macroId));
    if (home === undefined) await kvs.set(homeOf(place.macroId), place.pageId);
    return true;
  },

  async remove(place, read) {
    const isRemoved = await unlessBeaten(() =>
      kvs
        .transact()
        .delete(keyOf(place), { entityName: 'snapshot', conditions: isStill(read) })
        .execute(),
    );
    if (!isRemoved) return false;
    const home = await kvs.get<string>(homeOf(place.macroId));
    if (home === place.pageId) await kvs.delete(homeOf(place.macroId));
    return true;
  },

  findHome: (macroId) => kvs.get<string>(homeOf(macroId)),
};
