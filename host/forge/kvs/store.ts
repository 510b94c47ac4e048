import type { Clock } from '../../clock';
import type { Database, Row } from '../../store/database';
import type { EntityDeclaration } from '../manifest';
import { KVS_LIMITS } from './limits';

/** One stored value. `space` is `plain`, `secret` or the name of an entity. */
export type Stored = {
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireTime?: string;
};
/** A value as JSON, and how long it lives; without that for ever. */
export type Written = { readonly written: string; readonly ttlSeconds: number | undefined };
/** Where to go on reading: the last value's place in its index, and its key. */
export type Place = { readonly range: string | number | null; readonly key: string };
/** A stretch of an index. `rangeOf` is the attribute that orders it; undefined orders by key. */
export type Scan = {
  readonly space: string;
  readonly partition: readonly (readonly [attribute: string, value: unknown])[];
  readonly rangeOf: string | undefined;
  readonly isDescending: boolean;
  readonly after: Place | undefined;
};

/** The values of one installation. */
export type KvsStore = {
  readonly find: (space: string, key: string) => Stored | undefined;
  readonly put: (space: string, key: string, value: Written) => void;
  readonly remove: (space: string, key: string) => void;
  readonly scan: (scan: Scan) => IterableIterator<Stored & { readonly range: Place['range'] }>;
  readonly countBySpace: () => readonly { space: string; count: number }[];
};

const removalMs = KVS_LIMITS.removalAfterExpiryHours * 3_600_000;

/** Creates the table, and an index for each that the manifest declares. */
export function createKvsStore(
  db: Database,
  { clock, installationId, entities }: StoreParts,
): KvsStore {
  db.exec(`CREATE TABLE IF NOT EXISTS kvs_value (
    installation TEXT, space TEXT, key TEXT, value TEXT, created INTEGER, updated INTEGER, expires INTEGER,
    PRIMARY KEY (installation, space, key)) WITHOUT ROWID`);
  for (const sql of entities.flatMap(indexesOf)) db.exec(sql);
  const at = 'installation = ? AND space = ? AND key = ?';
  const find = db.prepare(`SELECT * FROM kvs_value WHERE ${at}`);
  const put = db.prepare(`INSERT INTO kvs_value VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET value = excluded.value, updated = excluded.updated, expires = excluded.expires`);
  const remove = db.prepare(`DELETE FROM kvs_value WHERE ${at}`);
  const count = db.prepare(
    'SELECT space, count(*) AS count FROM kvs_value WHERE installation = ? GROUP BY space ORDER BY space',
  );
  const isGone = (row: Row) =>
    row['expires'] !== null && Number(row['expires']) + removalMs <= clock.now();

  return {
    find(space, key) {
      const row = find.get(installationId, space, key);
      return row === undefined || isGone(row) ? undefined : storedOf(row);
    },
    put(space, key, { written, ttlSeconds }) {
      const now = clock.now();
      const expires = ttlSeconds === undefined ? null : now + ttlSeconds * 1000;
      put.run(installationId, space, key, written, now, now, expires);
    },
    remove(space, key) {
      remove.run(installationId, space, key);
    },
    *scan(scan) {
      const { sql, values } = scanSql(scan);
      for (const row of db.prepare(sql).iterate(installationId, ...values)) {
        if (!isGone(row)) yield { ...storedOf(row), range: row['range'] as Place['range'] };
      }
    },
    countBySpace: () =>
      count
        .all(installationId)
        .map((row) => ({ space: String(row['space']), count: Number(row['count']) })),
  };
}

/** What a store is created with. */
export type StoreParts = {
  readonly clock: Clock;
  readonly installationId: string;
  readonly entities: readonly EntityDeclaration[];
};

const storedOf = (row: Row): Stored => ({
  key: String(row['key']),
  value: JSON.parse(String(row['value'])) as unknown,
  createdAt: Number(row['created']),
  updatedAt: Number(row['updated']),
  ...(row['expires'] === null
    ? {}
    : { expireTime: new Date(Number(row['expires'])).toISOString() }),
});

/** Names of attributes are letters, digits and underscores; the manifest's schema allows no others. */
const column = (attribute: string) => {
  if (!/^\w+$/.test(attribute)) throw new Error(`${attribute} cannot be the name of an attribute.`);
  return `json_extract(value, '$.${attribute}')`;
};

function indexesOf(entity: EntityDeclaration): string[] {
  return entity.indexes.map((index) => {
    const attributes =
      typeof index === 'string' ? [index] : [...(index.partition ?? []), ...index.range];
    const name = `kvs_${entity.name}_${attributes.join('_')}`.replaceAll(/\W/g, '_');
    return `CREATE INDEX IF NOT EXISTS ${name} ON kvs_value
      (installation, space, ${attributes.map(column).join(', ')}, key)`;
  });
}

function scanSql({ space, partition, rangeOf, isDescending, after }: Scan) {
  const range = rangeOf === undefined ? 'NULL' : column(rangeOf);
  const conditions = ['installation = ?', 'space = ?'];
  const values: unknown[] = [space];
  for (const [attribute, value] of partition) {
    conditions.push(`${column(attribute)} = ?`);
    values.push(typeof value === 'boolean' ? Number(value) : value);
  }
  if (rangeOf !== undefined) conditions.push(`${range} IS NOT NULL`);
  const [sign, order] = isDescending ? ['<', 'DESC'] : ['>', 'ASC'];
  if (after !== undefined && rangeOf === undefined) {
    conditions.push(`key ${sign} ?`);
    values.push(after.key);
  } else if (after !== undefined) {
    conditions.push(`(${range}, key) ${sign} (?, ?)`);
    values.push(after.range, after.key);
  }
  const sql = `SELECT *, ${range} AS range FROM kvs_value WHERE ${conditions.join(' AND ')}
    ORDER BY ${rangeOf === undefined ? '' : `${range} ${order}, `}key ${order}`;
  return { sql, values };
}
