import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';

/** What one statement answers; rows are plain objects. */
export type Row = Record<string, string | number | bigint | null | Uint8Array>;

export type Statement = {
  readonly run: (...values: unknown[]) => void;
  readonly get: (...values: unknown[]) => Row | undefined;
  readonly all: (...values: unknown[]) => Row[];
  readonly iterate: (...values: unknown[]) => IterableIterator<Row>;
};

/** The site's one file. All calls are synchronous; a transaction that throws leaves nothing behind. */
export type Database = {
  readonly exec: (sql: string) => void;
  readonly prepare: (sql: string) => Statement;
  /** Runs `work` in one transaction; a transaction inside another joins it. */
  readonly transaction: <T>(work: () => T) => T;
  readonly close: () => void;
};

/**
 * Opens, and creates where missing, the database of a data folder; `':memory:'` keeps nothing.
 * Written through (`synchronous = FULL`): what was acknowledged survives `kill -9` and a power cut.
 */
export function openDatabase(folder: string): Database {
  if (folder !== ':memory:') mkdirSync(folder, { recursive: true });
  const file = folder === ':memory:' ? folder : join(folder, 'site.db');
  const connection = new Libsql(file);
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = FULL');
  // A write: what may only be read is refused now, and not at the first save.
  connection.exec('PRAGMA user_version = 1');
  let depth = 0;
  return {
    exec: (sql) => void connection.exec(sql),
    prepare: (sql) => connection.prepare(sql) as unknown as Statement,
    transaction(work) {
      if (depth > 0) return work();
      connection.exec('BEGIN IMMEDIATE');
      depth += 1;
      try {
        const answer = work();
        connection.exec('COMMIT');
        return answer;
      } catch (error) {
        connection.exec('ROLLBACK');
        throw error;
      } finally {
        depth -= 1;
      }
    },
    close: () => void connection.close(),
  };
}

/**
 * Keeps a data folder for this process, until it is given back or the process ends, however it ends.
 * @throws {Error} With code `SQLITE_BUSY` while another process has it.
 */
export function holdFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const lock = new Libsql(join(folder, 'site.lock'));
  lock.exec('BEGIN EXCLUSIVE');
  return () => void lock.close();
}
