import { Filter, FilterConditions, Sort, WhereConditions, kvs } from '@forge/kvs';
import type { HistoryEntry } from '#contract/record';
import { epochMsOf } from '#domain/time/instant';
import type { RecordStore, StoredRecord } from '../../ports/record-store';
import { everyFound } from './every-found';
import { unlessBeaten } from './unless-beaten';

type RecordEntity = { version: number; kind: string; body: unknown };
type HistoryEntity = { about: string; at: number; accountId: string; body: unknown };

/** The platform answers so many at once. */
const pageSize = 100;

/** A function may answer five megabytes, and a letter takes up to three bytes. */
const charactersAtMost = 1_500_000;

const keyOf = (kind: string, subjectId: string) => `${kind}:${subjectId}`;

/** Versions padded so that keys sort as numbers do. */
const historyKeyOf = (about: string, version: number) =>
  `${about}:${String(version).padStart(9, '0')}`;

/** The stored version is the one before; there is none before the first. */
const conditionFor = ({ version }: StoredRecord) =>
  version === 1
    ? new Filter<RecordEntity>().and('version', FilterConditions.notExists())
    : new Filter<RecordEntity>().and('version', FilterConditions.equalTo(version - 1));

/** Records in Forge's key-value store; both entities are declared in manifest.yml. */
export const kvsRecordStore: RecordStore = {
  async read(kind, subjectId) {
    const found = await kvs.entity<RecordEntity>('record').get(keyOf(kind, subjectId));
    return found === undefined ? undefined : { version: found.version, body: found.body };
  },

  async write(kind, subjectId, { record, entry }) {
    const about = keyOf(kind, subjectId);
    const conditions = conditionFor(record);
    const stored: RecordEntity = { version: record.version, kind, body: record.body };
    const history: HistoryEntity = {
      about,
      // `integer` attributes hold 32 bits: seconds, not milliseconds.
      at: Math.floor(epochMsOf(entry.at) / 1000),
      accountId: entry.accountId,
      body: entry,
    };
    return unlessBeaten(() =>
      kvs
        .transact()
        .set(about, stored, { entityName: 'record', conditions })
        .set(historyKeyOf(about, record.version), history, { entityName: 'history' })
        .execute(),
    );
  },

  async history(kind, subjectId, limit) {
    const entries: HistoryEntry[] = [];
    let characters = 0;
    const query = kvs
      .entity<HistoryEntity>('history')
      .query()
      .index('by-about', { partition: [keyOf(kind, subjectId)] })
      .where(WhereConditions.greaterThan(0))
      .sort(Sort.DESC)
      .limit(Math.min(limit, pageSize));
    for await (const { value } of everyFound(query)) {
      characters += JSON.stringify(value.body).length;
      if (characters > charactersAtMost) break;
      entries.push(value.body as HistoryEntry);
      if (entries.length === limit) break;
    }
    return entries;
  },
};
