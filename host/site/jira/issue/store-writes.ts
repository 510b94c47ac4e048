import type { Clock } from '../../../clock';
import type { IssueMemory } from './memory';
import { mergeBody, patchIssue, storedIssue } from './patch';
import { nextRanks, planRanks } from './ranking';
import type { Sequences } from './sequence';
import type { IssueTables } from './tables';
import { emptyBody } from './tables';
import type { Edit, IssuePatch, IssueStore, NewIssue, StoredIssue } from './types';
import type { Writer } from './writer';

/** What every change of a work item needs. */
export type WriteParts = {
  readonly clock: Clock;
  readonly projectKeyOf: (projectId: string) => string;
  readonly tables: IssueTables;
  readonly memory: IssueMemory;
  readonly sequences: Sequences;
  readonly writer: Writer;
};

/** How work items come, change, are ranked and go. */
export function itemWrites(
  parts: WriteParts,
): Pick<IssueStore, 'create' | 'createMany' | 'update' | 'remove' | 'rank'> {
  const { memory, writer } = parts;
  const { atomically, tell } = writer;
  return {
    create: (issue, authorId) =>
      atomically(() => {
        const [rank] = issue.isRanked === false ? [] : nextRanks(memory, 1);
        const stored = add(parts, issue, rank);
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
        for (const issue of batch) add(parts, issue, rankOf.get(issue));
        return batch.length;
      }),
    update: (id, patch, edit) =>
      atomically(() => change(parts, { before: known(parts, id), patch, edit })),
    remove(id, authorId) {
      atomically(() => {
        const issue = known(parts, id);
        for (const link of memory.linksOf(id)) unlink(parts, link.id, authorId);
        writer.remove(issue);
        tell({ kind: 'deleted', issue, authorId });
      });
    },
    rank(ids, place, edit) {
      atomically(() => {
        const moving = new Set(ids.map((id) => known(parts, id).id));
        for (const { issue, rank } of planRanks(memory, [...moving], place)) {
          const isHigher = issue.rank === undefined || rank < issue.rank;
          const items = moving.has(issue.id) ? [rankItem(isHigher)] : [];
          change(parts, {
            before: issue,
            patch: { rank, updatedMs: issue.updatedMs },
            edit: { ...edit, items },
          });
        }
      });
    },
  };
}

/** How links between work items come and go. */
export function linkWrites(parts: WriteParts): Pick<IssueStore, 'link' | 'unlink'> {
  const { sequences, writer } = parts;
  const { atomically, tell } = writer;
  return {
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
        unlink(parts, linkId, authorId);
      });
    },
  };
}

/** How properties of work items come and go. */
export function propertyWrites(
  parts: WriteParts,
): Pick<IssueStore, 'putProperty' | 'deleteProperty'> {
  const { writer } = parts;
  const { atomically, tell } = writer;
  return {
    putProperty: (id, { key, json }, authorId) =>
      atomically(() => {
        const issue = known(parts, id);
        const isNew = writer.saveProperty(id, key, json) === undefined;
        tell({ kind: 'propertySet', issue, propertyKey: key, authorId });
        return isNew;
      }),
    deleteProperty: (id, key, authorId) =>
      atomically(() => {
        const issue = known(parts, id);
        const existed = writer.saveProperty(id, key, undefined) !== undefined;
        if (existed) tell({ kind: 'propertyDeleted', issue, propertyKey: key, authorId });
        return existed;
      }),
  };
}

function known({ memory }: WriteParts, id: string): StoredIssue {
  const issue = memory.find(id);
  if (issue === undefined) throw new Error(`There is no work item with the id ${id}.`);
  return issue;
}

function add(parts: WriteParts, issue: NewIssue, rank: string | undefined): StoredIssue {
  const { clock, projectKeyOf, tables, sequences, writer } = parts;
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
}

type Change = { readonly before: StoredIssue; readonly patch: IssuePatch; readonly edit: Edit };

function change({ tables, writer }: WriteParts, { before, patch, edit }: Change): StoredIssue {
  const { authorId, atMs: createdMs, items } = edit;
  const { id } = before;
  const after = patchIssue(before, patch, createdMs);
  if (patch.body !== undefined) tables.putBody(id, mergeBody(tables.bodyOf(id), patch.body));
  writer.save(after);
  if (after.key !== before.key) writer.saveOldKey(before.key, id);
  const author = authorId === undefined ? {} : { authorId };
  const history =
    items.length === 0 ? undefined : writer.writeHistory(id, { ...author, createdMs, items });
  writer.tell({ kind: 'updated', issue: after, before, history, authorId });
  return after;
}

function unlink({ memory, writer }: WriteParts, linkId: string, authorId?: string): void {
  const link = memory.links.get(linkId);
  if (link === undefined) return;
  writer.removeLink(link);
  writer.tell({ kind: 'unlinked', link, authorId });
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
