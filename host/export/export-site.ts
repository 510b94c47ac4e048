import { createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, gunzipSync } from 'node:zlib';
import { ImportRefused } from '../import/read-source';
import type { Database, Row } from '../store/database';

/** How the first line of an export of a whole site begins. */
const mark = 'waymark-site';

type Head = {
  readonly [mark]: 1;
  readonly tables: readonly Table[];
  readonly indexes: readonly string[];
};
type Table = { readonly name: string; readonly sql: string };

const tablesOf = (db: Database): Table[] =>
  db
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
    .map((row) => ({ name: String(row['name']), sql: String(row['sql']) }));

/**
 * Writes everything that a site keeps at this moment, work items, pages and the app's own storage, as
 * zipped lines; the site may be running. A file of that name is replaced once all of it is written.
 */
export async function exportSite(db: Database, file: string): Promise<void> {
  const unfinished = `${file}.part`;
  // One view of all tables, which keeps nobody from writing.
  db.exec('BEGIN');
  try {
    await pipeline(Readable.from(writtenLines(db)), createGzip(), createWriteStream(unfinished));
    await rename(unfinished, file);
  } finally {
    db.exec('COMMIT');
    await rm(unfinished, { force: true });
  }
}

function* writtenLines(db: Database): Generator<string> {
  const lineOf = (value: unknown) => `${JSON.stringify(value)}\n`;
  const tables = tablesOf(db);
  const indexes = db
    .prepare("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all()
    .map((row) => String(row['sql']));
  yield lineOf({ [mark]: 1, tables, indexes } satisfies Head);
  for (const { name } of tables)
    for (const row of db.prepare(`SELECT * FROM "${name}"`).iterate()) yield lineOf([name, row]);
}

function* linesOf(file: string): Generator<string> {
  const bytes = gunzipSync(readFileSync(file));
  let from = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
    yield bytes.toString('utf8', from, end);
    from = end + 1;
  }
}

function headOf(line: string): Head | undefined {
  try {
    const value = JSON.parse(line) as Head | Record<string, undefined>;
    return value[mark] === undefined ? undefined : (value as Head);
  } catch {
    return undefined;
  }
}

/** Was this file written by `exportSite`? */
export function isSiteExport(file: string): boolean {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  try {
    for (const line of linesOf(file)) return headOf(line) !== undefined;
  } catch {
    // Whatever cannot be unzipped was not written by exportSite.
  }
  return false;
}

/**
 * Fills an empty database, before a site is opened on it, with an exported site; all of it or nothing.
 * @throws {ImportRefused} When the database holds a site already, or the file is not such an export.
 */
export function restoreSite(db: Database, file: string): void {
  if (tablesOf(db).length > 0)
    throw new ImportRefused(
      'There is a site in the data folder already. Name an empty folder with --data.',
    );
  const lines = linesOf(file);
  const { value: first = '' } = lines.next() as { value?: string };
  const head = headOf(first);
  if (head === undefined) throw new ImportRefused(`${file} is no export of a site.`);
  const statements = [...head.tables.map(({ sql }) => sql), ...head.indexes];
  // The file may come from anywhere: it makes tables and indexes and nothing else.
  if (!statements.every((sql) => /^CREATE (TABLE|INDEX|UNIQUE INDEX) [^;]*$/i.test(sql)))
    throw new ImportRefused(`${file} holds more than the tables of a site.`);
  const known = new Set(head.tables.map(({ name }) => name));
  db.transaction(() => {
    for (const sql of statements) db.exec(sql);
    const insert = insertInto(db);
    for (const line of lines) {
      const [table, row] = JSON.parse(line) as [string, Row];
      if (!known.has(table) || !Object.keys(row).every((name) => /^\w+$/.test(name)))
        throw new ImportRefused(`${file} names a table or column that it does not describe.`);
      insert(table, row);
    }
  });
}

/** Inserts rows, each kind of them prepared once. */
function insertInto(db: Database): (table: string, row: Row) => void {
  const prepared = new Map<string, ReturnType<Database['prepare']>>();
  return (table, row) => {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    const into = `"${table}" (${columns.join(', ')})`;
    const known = prepared.get(into);
    const places = columns.map(() => '?').join(', ');
    const statement = known ?? db.prepare(`INSERT INTO ${into} VALUES (${places})`);
    prepared.set(into, statement);
    statement.run(...Object.values(row));
  };
}
