import type { Clock } from '../../../clock';
import type { Database } from '../../../store/database';
import { createPropertyIndex } from '../property/property-index';
import type { ChangeLog } from './change-log';
import { createChangeLog } from './change-log';
import type { IssueMemory } from './memory';
import { createIssueMemory } from './memory';
import { createSequences } from './sequence';
import { itemWrites, linkWrites, propertyWrites } from './store-writes';
import type { IssueTables } from './tables';
import { createIssueTables } from './tables';
import type { IndexedProperty, IssueStore } from './types';
import type { WriteLimit } from './write-limit';
import { createWriteLimit } from './write-limit';
import { createWriter } from './writer';

/** The issue store with what search reads of it. */
export type SearchableStore = IssueStore & {
  readonly memory: IssueMemory;
  readonly changeLog: ChangeLog;
  /** Shared by everything that writes to a work item. */
  readonly writeLimit: WriteLimit;
  /** Reads the contents of the known ones again, after the database was written to by other ways. */
  readonly reread: () => void;
};

/** What a store needs; `indexed` are the entity properties that the manifest declares searchable. */
export type IssueStoreOptions = {
  readonly db: Database;
  readonly clock: Clock;
  readonly projectKeyOf: (projectId: string) => string;
  readonly indexed?: readonly IndexedProperty[];
};

/** Opens the work items of a database: searchable parts in memory, bodies and histories read when asked for. */
export function createIssueStore(options: IssueStoreOptions): SearchableStore {
  const { db, clock, projectKeyOf } = options;
  const tables = createIssueTables(db);
  const memory = createIssueMemory(createPropertyIndex(options.indexed ?? []));
  const changeLog = createChangeLog(tables);
  const sequences = createSequences(tables);
  const writer = createWriter({ db, tables, memory, changeLog, sequences });
  const parts = { clock, projectKeyOf, tables, memory, sequences, writer };
  read(tables, memory);

  return {
    memory,
    changeLog,
    writeLimit: createWriteLimit(clock),
    reread() {
      memory.forgetOrders();
      changeLog.forget();
      read(tables, memory);
    },
    atomically: writer.atomically,
    ...itemWrites(parts),
    ...linkWrites(parts),
    ...propertyWrites(parts),
    find: memory.find,
    *all() {
      for (const issue of memory.issues) if (issue !== undefined) yield issue;
    },
    count: memory.count,
    childrenOf: memory.childrenOf,
    bodyOf: (id) => tables.bodyOf(id),
    historiesOf: (id) => tables.historiesOf(id),
    linksOf: memory.linksOf,
    findLink: (linkId) => memory.links.get(linkId),
    propertyKeys: (id) => tables.propertyKeys(id),
    findProperty: (id, key) => tables.findProperty(id, key),
    onChange: writer.listen,
    nextId: () => writer.atomically(() => sequences.next('id')),
    nextKey: (projectKey) => writer.atomically(() => sequences.nextKey(projectKey)),
  };
}

/** Brings what search reads into memory. */
function read(tables: IssueTables, memory: IssueMemory): void {
  for (const issue of tables.issues()) memory.put(issue);
  for (const link of tables.links()) memory.putLink(link);
  for (const row of tables.oldKeys()) memory.putOldKey(String(row['key']), String(row['issue_id']));
  for (const key of new Set(memory.index.columns.map((column) => column.propertyKey)))
    for (const row of tables.propertiesByKey(key))
      memory.putProperty(String(row['issue_id']), key, String(row['value']));
}
