import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createGzip, gunzipSync } from 'node:zlib';
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

/** Writes everything that a site keeps, work items, pages and the app's own storage, as zipped lines. */
export async function exportSite(db: Database, file: string): Promise<void> {
  const zip = createGzip();
  const written = once(zip.pipe(createWriteStream(file)), 'finish');
  const write = async (value: unknown) => {
    if (!zip.write(`${JSON.stringify(value)}\n`)) await once(zip, 'drain');
  };
  const tables = tablesOf(db);
  const indexes = db
    .prepare("SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
    .all()
    .map((row) => String(row['sql']));
  await write({ [mark]: 1, tables, indexes });
  for (const { name } of tables)
    for (const row of db.prepare(`SELECT * FROM "${name}"`).all()) await write([name, row]);
  zip.end();
  await written;
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
 * @throws {Error} When the database holds a site already, or the file is not whole.
 */
export function restoreSite(db: Database, file: string): void {
  if (tablesOf(db).length > 0)
    throw new Error('There is a site here already. Name an empty folder with --data.');
  const rows: [table: string, row: Row][] = [];
  let head: Head | undefined;
  for (const line of linesOf(file)) {
    if (head === undefined) head = headOf(line);
    else rows.push(JSON.parse(line) as [string, Row]);
  }
  if (head === undefined) throw new Error(`${file} is no export of a site.`);
  const { tables, indexes } = head;
  db.transaction(() => {
    for (const sql of [...tables.map((table) => table.sql), ...indexes]) db.exec(sql);
    const known = new Set(tables.map(({ name }) => name));
    for (const [table, row] of rows) {
      if (!known.has(table)) throw new Error(`${file} names a table that it does not describe.`);
      const names = Object.keys(row);
      const columns = names.map((name) => `"${name}"`).join(', ');
      const places = names.map(() => '?').join(', ');
      db.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${places})`).run(
        ...Object.values(row),
      );
    }
  });
}
