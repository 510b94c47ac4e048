import type { Database } from '../store/database';
import type { Directory } from './jira/issue/catalog';

/** Things of one kind, kept in the database and in memory, in the order they were first put. */
export type Shelf<Entry extends { readonly id: string }> = Directory<Entry> & {
  /** Adds, or replaces the one with this id. */
  readonly put: (entry: Entry) => Entry;
  readonly remove: (id: string) => void;
  /** Digits not used yet, from 10000 up. */
  readonly nextId: () => string;
};

/** All shelves of a site; what is put on several of them is kept together or not at all. */
export type Shelves = {
  readonly open: <Entry extends { readonly id: string }>(kind: string) => Shelf<Entry>;
  /** One transaction over the database and the memory; a throw undoes both. */
  readonly atomically: <T>(work: () => T) => T;
  /** Reads the database again, after it was written to by other ways. */
  readonly reread: () => void;
};

type Reloadable = { readonly reload: () => void };

export function createShelves(db: Database): Shelves {
  db.exec(
    `CREATE TABLE IF NOT EXISTS shelf (
       kind TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, json TEXT NOT NULL,
       PRIMARY KEY (kind, id)) WITHOUT ROWID`,
  );
  const touched = new Set<Reloadable>();
  const opened: Reloadable[] = [];
  let isInside = false;
  return {
    open: (kind) => openShelf(db, { kind, touched, opened }),
    reread() {
      for (const shelf of opened) shelf.reload();
    },
    atomically(work) {
      if (isInside) return work();
      isInside = true;
      try {
        return db.transaction(work);
      } catch (error) {
        for (const shelf of touched) shelf.reload();
        throw error;
      } finally {
        isInside = false;
        touched.clear();
      }
    },
  };
}

type Place = {
  readonly kind: string;
  readonly touched: Set<Reloadable>;
  readonly opened: Reloadable[];
};

function openShelf<Entry extends { readonly id: string }>(
  db: Database,
  { kind, touched, opened }: Place,
): Shelf<Entry> {
  const select = db.prepare('SELECT json FROM shelf WHERE kind = ? ORDER BY position');
  const write = db.prepare(
    `INSERT INTO shelf (kind, id, position, json)
     VALUES (?1, ?2, (SELECT coalesce(max(position), 0) + 1 FROM shelf WHERE kind = ?1), ?3)
     ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json`,
  );
  const erase = db.prepare('DELETE FROM shelf WHERE kind = ? AND id = ?');
  const byId = new Map<string, Entry>();
  let list: readonly Entry[] | undefined;

  const self: Reloadable = {
    reload() {
      byId.clear();
      list = undefined;
      for (const row of select.all(kind)) {
        const entry = JSON.parse(String(row['json'])) as Entry;
        byId.set(entry.id, entry);
      }
    },
  };
  self.reload();
  opened.push(self);

  return {
    find: (id) => byId.get(id),
    all: () => (list ??= [...byId.values()]),
    put(entry) {
      touched.add(self);
      write.run(kind, entry.id, JSON.stringify(entry));
      byId.set(entry.id, entry);
      list = undefined;
      return entry;
    },
    remove(id) {
      touched.add(self);
      erase.run(kind, id);
      byId.delete(id);
      list = undefined;
    },
    nextId() {
      let highest = 9999;
      for (const id of byId.keys())
        if (/^\d{1,9}$/.test(id)) highest = Math.max(highest, Number(id));
      return String(highest + 1);
    },
  };
}
