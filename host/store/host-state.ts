import type { Database } from './database';

/** Small facts that the host keeps between starts, by name. */
export type HostState = {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
};

/** The host's own facts in the site's database. */
export function openHostState(db: Database): HostState {
  db.exec('CREATE TABLE IF NOT EXISTS host_state (name TEXT PRIMARY KEY, json TEXT)');
  const read = db.prepare('SELECT json FROM host_state WHERE name = ?');
  const write = db.prepare('INSERT OR REPLACE INTO host_state VALUES (?, ?)');
  return {
    read(name) {
      const json = read.get(name)?.['json'];
      return typeof json === 'string' ? (JSON.parse(json) as unknown) : undefined;
    },
    write(name, value) {
      write.run(name, JSON.stringify(value));
    },
  };
}
