import type { PropertyIndex } from '../property/property-index';
import type { Cell, KeptOrder, SortValue } from './kept-order';
import { keepOrder } from './kept-order';
import type { StoredIssue, StoredLink } from './types';

/** Everything of the work items that search and ranking look at, without the database. */
export type IssueMemory = {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly find: (idOrKey: string) => Cell | undefined;
  readonly childrenOf: (id: string) => readonly StoredIssue[];
  readonly linksOf: (id: string) => readonly StoredLink[];
  readonly links: ReadonlyMap<string, StoredLink>;
  readonly index: PropertyIndex;
  /** The kept order of that name, sorted at its first use by the value that `read` answers. */
  readonly order: (name: string, read: (issue: StoredIssue) => SortValue) => KeptOrder;
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
  const cells = new Map<string, Cell>();
  const idByKey = new Map<string, string>();
  const children = new Map<string, Set<string>>();
  const links = new Map<string, StoredLink>();
  const linkIds = new Map<string, Set<string>>();
  const orders = new Map<string, KeptOrder>();

  const placeUnder = (parentId: string | undefined, id: string) => {
    if (parentId !== undefined) enter(children, parentId, id);
  };
  const takeFrom = (parentId: string | undefined, id: string) => {
    if (parentId !== undefined) children.get(parentId)?.delete(id);
  };
  const present = <Value>(values: readonly (Value | undefined)[]) =>
    values.filter((value) => value !== undefined);

  return {
    cells,
    links,
    index,
    find: (idOrKey) => cells.get(idOrKey) ?? cells.get(idByKey.get(idOrKey.toUpperCase()) ?? ''),
    childrenOf: (id) =>
      present([...(children.get(id) ?? [])].map((child) => cells.get(child)?.issue)).sort(
        (a, b) => Number(a.id) - Number(b.id),
      ),
    linksOf: (id) => present([...(linkIds.get(id) ?? [])].map((linkId) => links.get(linkId))),
    order(name, read) {
      const kept = orders.get(name) ?? keepOrder(cells.values(), read);
      orders.set(name, kept);
      return kept;
    },
    put(issue) {
      const cell = cells.get(issue.id);
      idByKey.set(issue.key.toUpperCase(), issue.id);
      if (cell === undefined) {
        const added = { issue, number: Number(issue.id) };
        cells.set(issue.id, added);
        placeUnder(issue.parentId, issue.id);
        for (const order of orders.values()) order.add(added);
        return;
      }
      if (cell.issue.parentId !== issue.parentId) {
        takeFrom(cell.issue.parentId, issue.id);
        placeUnder(issue.parentId, issue.id);
      }
      cell.issue = issue;
      for (const order of orders.values()) order.refresh(cell);
    },
    drop(id) {
      const cell = cells.get(id);
      if (cell === undefined) return;
      for (const order of orders.values()) order.remove(cell);
      takeFrom(cell.issue.parentId, id);
      idByKey.delete(cell.issue.key.toUpperCase());
      cells.delete(id);
      for (const { propertyKey } of index.columns) index.update(id, propertyKey, undefined);
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
      if (!index.isIndexed(key)) return;
      index.update(id, key, json);
      const cell = cells.get(id);
      if (cell !== undefined) for (const order of orders.values()) order.refresh(cell);
    },
    forgetOrders: () => {
      orders.clear();
    },
  };
}

function enter(sets: Map<string, Set<string>>, name: string, id: string): void {
  const set = sets.get(name);
  if (set === undefined) sets.set(name, new Set([id]));
  else set.add(id);
}
