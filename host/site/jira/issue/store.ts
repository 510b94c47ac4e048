import type { Clock } from '../../../clock';
import type { Database } from '../../../store/database';
import { createPropertyIndex } from '../property/property-index';
import type { ChangeLog } from './change-log';
import { createChangeLog } from './change-log';
import type { IssueMemory } from './memory';
import { createIssueMemory } from './memory';
import { mergeBody, patchIssue, storedIssue } from './patch';
import { nextRanks, planRanks } from './ranking';
import { createSequences } from './sequence';
import { createIssueTables, emptyBody } from './tables';
import type { Edit, IndexedProperty, IssuePatch, IssueStore, NewIssue, StoredIssue } from './types';
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
  const { atomically, tell } = writer;

  const read = () => {
    for (const issue of tables.issues()) memory.put(issue);
    for (const link of tables.links()) memory.putLink(link);
    for (const row of tables.oldKeys())
      memory.putOldKey(String(row['key']), String(row['issue_id']));
    for (const key of new Set(memory.index.columns.map((column) => column.propertyKey)))
      for (const row of tables.propertiesByKey(key))
        memory.putProperty(String(row['issue_id']), key, String(row['value']));
  };
  read();

  const known = (id: string): StoredIssue => {
    const issue = memory.find(id);
    if (issue === undefined) throw new Error(`There is no work item with the id ${id}.`);
    return issue;
  };
  const add = (issue: NewIssue, rank: string | undefined): StoredIssue => {
    const id = issue.id ?? sequences.next('id');
    const key = issue.key ?? sequences.nextKey(projectKeyOf(issue.projectId));
    sequences.skip(id, key);
    const stored = storedIssue({ ...issue, id, key, rank }, clock.now());
    writer.save(stored);
    tables.putBody(id, { ...emptyBody, ...issue.body });
    for (const history of issue.histories ?? []) writer.writeHistory(id, history);
    for (const [name, value] of Object.entries(issue.properties ?? {}))
      writer.saveProperty(id, name, JSON.stringify(value));
    return stored;
  };
  const change = (before: StoredIssue, patch: IssuePatch, edit: Edit): StoredIssue => {
    const { authorId, atMs: createdMs, items } = edit;
    const { id } = before;
    const after = patchIssue(before, patch, createdMs);
    if (patch.body !== undefined) tables.putBody(id, mergeBody(tables.bodyOf(id), patch.body));
    writer.save(after);
    if (after.key !== before.key) writer.saveOldKey(before.key, id);
    const author = authorId === undefined ? {} : { authorId };
    const history =
      items.length === 0 ? undefined : writer.writeHistory(id, { ...author, createdMs, items });
    tell({ kind: 'updated', issue: after, before, history, authorId });
    return after;
  };
  const unlink = (linkId: string, authorId?: string) => {
    const link = memory.links.get(linkId);
    if (link === undefined) return;
    writer.removeLink(link);
    tell({ kind: 'unlinked', link, authorId });
  };

  return {
    memory,
    changeLog,
    writeLimit: createWriteLimit(clock),
    reread() {
      memory.forgetOrders();
      changeLog.forget();
      read();
    },
    atomically,
    create: (issue, authorId) =>
      atomically(() => {
        const [rank] = issue.isRanked === false ? [] : nextRanks(memory, 1);
        const stored = add(issue, rank);
        tell({ kind: 'created', issue: stored, authorId });
        return stored;
      }),
    createMany: (issues) =>
      atomically(() => {
        const batch = [...issues];
        const ranked = batch.filter((issue) => issue.isRanked !== false);
        const byRank = [...ranked].sort((a, b) => compareRanks(a.rank, b.rank));
        const ranks = nextRanks(memory, ranked.length);
        const rankOf = new Map(byRank.map((issue, index) => [issue, ranks[index]]));
        memory.forgetOrders();
        for (const issue of batch) add(issue, rankOf.get(issue));
        return batch.length;
      }),
    update: (id, patch, edit) => atomically(() => change(known(id), patch, edit)),
    remove(id, authorId) {
      atomically(() => {
        const issue = known(id);
        for (const link of memory.linksOf(id)) unlink(link.id, authorId);
        writer.remove(issue);
        tell({ kind: 'deleted', issue, authorId });
      });
    },
    find: memory.find,
    *all() {
      for (const issue of memory.issues) if (issue !== undefined) yield issue;
    },
    count: memory.count,
    childrenOf: memory.childrenOf,
    bodyOf: (id) => tables.bodyOf(id),
    historiesOf: (id) => tables.historiesOf(id),
    rank(ids, place, edit) {
      atomically(() => {
        const moving = new Set(ids.map((id) => known(id).id));
        for (const { issue, rank } of planRanks(memory, [...moving], place)) {
          const isHigher = issue.rank === undefined || rank < issue.rank;
          const items = moving.has(issue.id) ? [rankItem(isHigher)] : [];
          change(issue, { rank, updatedMs: issue.updatedMs }, { ...edit, items });
        }
      });
    },
    linksOf: memory.linksOf,
    findLink: (linkId) => memory.links.get(linkId),
    link: (link, authorId) =>
      atomically(() => {
        const stored = { ...link, id: link.id ?? sequences.next('id') };
        sequences.skip(stored.id);
        writer.saveLink(stored);
        tell({ kind: 'linked', link: stored, authorId });
        return stored;
      }),
    unlink(linkId, authorId) {
      atomically(() => {
        unlink(linkId, authorId);
      });
    },
    propertyKeys: (id) => tables.propertyKeys(id),
    findProperty: (id, key) => tables.findProperty(id, key),
    putProperty: (id, { key, json }, authorId) =>
      atomically(() => {
        const issue = known(id);
        const isNew = writer.saveProperty(id, key, json) === undefined;
        tell({ kind: 'propertySet', issue, propertyKey: key, authorId });
        return isNew;
      }),
    deleteProperty: (id, key, authorId) =>
      atomically(() => {
        const issue = known(id);
        const existed = writer.saveProperty(id, key, undefined) !== undefined;
        if (existed) tell({ kind: 'propertyDeleted', issue, propertyKey: key, authorId });
        return existed;
      }),
    onChange: writer.listen,
    nextId: () => atomically(() => sequences.next('id')),
    nextKey: (projectKey) => atomically(() => sequences.nextKey(projectKey)),
  };
}

const compareRanks = (a = '\uffff', b = '\uffff') => (a === b ? 0 : a < b ? -1 : 1);

const rankItem = (isHigher: boolean) => ({
  field: 'Rank',
  fieldtype: 'custom' as const,
  fieldId: 'rank',
  from: '',
  fromString: '',
  to: '',
  toString: isHigher ? 'Ranked higher' : 'Ranked lower',
});
