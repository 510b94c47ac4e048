import type { PropertyIndex } from '../property/property-index';
import type { KeptOrder, ReadSortValue, Slots } from './kept-order';
import { keepOrder } from './kept-order';
import type { StoredIssue, StoredLink } from './types';

/** Everything of the work items that search and ranking look at, without the database. */
export type IssueMemory = {
  readonly issues: Slots;
  readonly count: () => number;
  readonly slotOf: (id: string) => number | undefined;
  readonly find: (idOrKey: string) => StoredIssue | undefined;
  readonly childrenOf: (id: string) => readonly StoredIssue[];
  readonly linksOf: (id: string) => readonly StoredLink[];
  readonly links: ReadonlyMap<string, StoredLink>;
  readonly index: PropertyIndex;
  /** The kept order of that name, sorted at its first use by the value that `read` answers. */
  readonly order: (name: string, read: ReadSortValue) => KeptOrder;
  readonly put: (issue: StoredIssue) => void;
  readonly drop: (id: string) => void;
  readonly putLink: (link: StoredLink) => void;
  readonly dropLink: (id: string) => void;
  readonly putOldKey: (key: string, id: string) => void;
  readonly putProperty: (id: string, key: string, json: string | undefined) => void;
  /** Forgets the kept orders, which a large change is quicker to sort anew than to keep. */
  readonly forgetOrders: () => void;
};

/** An empty memory over a property index. */
export function createIssueMemory(index: PropertyIndex): IssueMemory {
  const issues: (StoredIssue | undefined)[] = [];
  const slots = new Map<string, number>();
  const idByKey = new Map<string, string>();
  const children = new Map<string, Set<string>>();
  const links = new Map<string, StoredLink>();
  const linkIds = new Map<string, Set<string>>();
  const orders = new Map<string, KeptOrder>();

  const byId = (id: string | undefined): StoredIssue | undefined => {
    const slot = id === undefined ? undefined : slots.get(id);
    return slot === undefined ? undefined : issues[slot];
  };
  const refresh = (slot: number) => {
    for (const order of orders.values()) order.refresh(slot);
  };
  const moveUnder = (id: string, before: string | undefined, after: string | undefined) => {
    if (before === after) return;
    if (before !== undefined) children.get(before)?.delete(id);
    if (after !== undefined) enter(children, after, id);
  };

  return {
    issues,
    links,
    index,
    count: () => slots.size,
    slotOf: (id) => slots.get(id),
    find: (idOrKey) => byId(idOrKey) ?? byId(idByKey.get(idOrKey.toUpperCase())),
    childrenOf: (id) =>
      present([...(children.get(id) ?? [])].map(byId)).sort((a, b) => Number(a.id) - Number(b.id)),
    linksOf: (id) => present([...(linkIds.get(id) ?? [])].map((linkId) => links.get(linkId))),
    order(name, read) {
      const kept = orders.get(name) ?? keepOrder(issues, read);
      orders.set(name, kept);
      return kept;
    },
    put(issue) {
      const slot = slots.get(issue.id) ?? issues.length;
      moveUnder(issue.id, issues[slot]?.parentId, issue.parentId);
      idByKey.set(issue.key.toUpperCase(), issue.id);
      slots.set(issue.id, slot);
      issues[slot] = issue;
      refresh(slot);
    },
    drop(id) {
      const slot = slots.get(id);
      const issue = byId(id);
      if (slot === undefined || issue === undefined) return;
      for (const order of orders.values()) order.remove(slot);
      moveUnder(id, issue.parentId, undefined);
      idByKey.delete(issue.key.toUpperCase());
      slots.delete(id);
      issues[slot] = undefined;
      index.forget(slot);
    },
    putLink(link) {
      links.set(link.id, link);
      enter(linkIds, link.inwardId, link.id);
      enter(linkIds, link.outwardId, link.id);
    },
    dropLink(id) {
      const link = links.get(id);
      if (link === undefined) return;
      links.delete(id);
      linkIds.get(link.inwardId)?.delete(id);
      linkIds.get(link.outwardId)?.delete(id);
    },
    putOldKey: (key, id) => void idByKey.set(key.toUpperCase(), id),
    putProperty(id, key, json) {
      const slot = slots.get(id);
      if (slot === undefined || !index.isIndexed(key)) return;
      index.update(slot, key, json);
      refresh(slot);
    },
    forgetOrders: () => {
      orders.clear();
    },
  };
}

const present = <Value>(values: readonly (Value | undefined)[]) =>
  values.filter((value) => value !== undefined);

function enter(sets: Map<string, Set<string>>, name: string, id: string): void {
  const set = sets.get(name);
  if (set === undefined) sets.set(name, new Set([id]));
  else set.add(id);
}
