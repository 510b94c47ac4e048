import type { IssueTables } from './tables';

/** Numbers that are never given out twice: ids of the whole site, and the keys of each project. */
export type Sequences = {
  readonly next: (name: 'id') => string;
  /** `PAY-13` after `PAY-12`, even when that one was deleted. */
  readonly nextKey: (projectKey: string) => string;
  /** Takes note of an id and key that came from elsewhere. */
  readonly skip: (id: string, key?: string) => void;
  /** Writes what has changed. */
  readonly save: () => void;
};

const firstId = 10_000;

/** The sequences as stored. */
export function createSequences(tables: IssueTables): Sequences {
  const last = new Map<string, number>();
  for (const row of tables.sequences()) last.set(String(row['name']), Number(row['value']));
  const changed = new Set<string>();
  const advance = (name: string, value: number) => {
    last.set(name, value);
    changed.add(name);
    return value;
  };
  const raise = (name: string, value: number) => {
    if (value > (last.get(name) ?? 0)) advance(name, value);
  };

  return {
    next: (name) => String(advance(name, (last.get(name) ?? firstId - 1) + 1)),
    nextKey: (projectKey) =>
      `${projectKey}-${String(advance(projectKey, (last.get(projectKey) ?? 0) + 1))}`,
    skip(id, key) {
      raise('id', Number(id));
      const dash = key?.lastIndexOf('-') ?? -1;
      if (key !== undefined && dash > 0) raise(key.slice(0, dash), Number(key.slice(dash + 1)));
    },
    save() {
      for (const name of changed) tables.putSequence(name, last.get(name) ?? 0);
      changed.clear();
    },
  };
}
