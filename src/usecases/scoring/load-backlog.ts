import type { IssueId } from '#domain/issue/issue';
import type { InputFields } from '#domain/scoring/input-field';
import type { Wait } from '../../ports/wait';
import type { BacklogItem } from './backlog-item';
import { findBacklogItem } from './backlog-item';
import type { Pace } from './pace';
import { backlogPace, inPace } from './pace';

/** One page of a search that answers ids only. */
export type IdPage = { readonly ids: readonly IssueId[]; readonly nextPageToken?: string };

/** What loading needs of the outside; every read waits out a 429 by itself. */
export type BacklogPorts = {
  /** Up to 5,000 ids in the order of the query. */
  readonly readIds: (jql: string, nextPageToken?: string) => Promise<IdPage>;
  /** Up to 100 issues with `backlogFields` and `backlogProperties`, in any order; hidden ones are left out. */
  readonly readIssues: (ids: readonly IssueId[]) => Promise<readonly unknown[]>;
  /** Inputs that are kept in fields of the site; `readIssues` brings these fields along. */
  readonly inputFields?: InputFields;
  readonly now: () => number;
  readonly wait: Wait;
};

/** How far loading has come. `total` grows while pages of ids arrive and is exact once `isComplete`. */
export type BacklogProgress = {
  readonly items: readonly BacklogItem[];
  readonly loaded: number;
  readonly total: number;
  /** Are there more ids than those counted in `total`? */
  readonly isMore: boolean;
  readonly isComplete: boolean;
};

/** How a load is followed. */
export type LoadOptions = {
  readonly onProgress?: (progress: BacklogProgress) => void;
  readonly pace?: Pace;
};

const idsPerBatch = 100;

/** A screen is told at most this often, and after the first answer at once. */
const tellEveryMs = 250;

/**
 * Loads the work items of a query in its order: pages of ids first, then their rows in batches of 100
 * side by side, which go out as soon as a page of ids is there. Tells the rows that have arrived, in
 * order, from the first answer on. What is in `arrived` is not asked for; what arrives is added. What was deleted, moved or hidden meanwhile leaves no gap.
 */
export async function loadBacklog(
  jql: string,
  ports: BacklogPorts,
  options: LoadOptions & { readonly arrived?: Map<IssueId, BacklogItem> } = {},
): Promise<readonly BacklogItem[]> {
  const ids: Ids = { order: [], isMore: true };
  const { order } = ids;
  const rows = options.arrived ?? new Map<IssueId, BacklogItem>();
  let toldAt = Number.NEGATIVE_INFINITY;
  const tell = (isComplete: boolean): void => {
    if (options.onProgress === undefined) return;
    if (!isComplete && ports.now() - toldAt < tellEveryMs) return;
    toldAt = ports.now();
    const items = inOrder(order, rows);
    // What is gone or hidden since its id was read counts no more in the end.
    const total = isComplete ? items.length : order.length;
    options.onProgress({ items, loaded: items.length, total, isMore: ids.isMore, isComplete });
  };
  const clock = { pace: options.pace ?? backlogPace, now: ports.now, wait: ports.wait };
  await inPace(
    batchesOf(jql, ports, { ids, rows }),
    async (batch) => {
      for (const json of await ports.readIssues(batch)) {
        const row = findBacklogItem(json, ports.inputFields);
        if (row !== undefined) rows.set(row.id, row);
      }
      tell(false);
    },
    clock,
  );
  tell(true);
  return inOrder(order, rows);
}

/** The ids in the order of the query, as far as they are known. */
type Ids = { readonly order: IssueId[]; isMore: boolean };

/** Batches of ids, as pages of them arrive; the next page is asked for before the batches of this one go out. */
async function* batchesOf(
  jql: string,
  ports: BacklogPorts,
  { ids: all, rows }: { readonly ids: Ids; readonly rows: ReadonlyMap<IssueId, BacklogItem> },
): AsyncGenerator<readonly IssueId[]> {
  const known = new Set<IssueId>();
  let page: Promise<IdPage> | undefined = ports.readIds(jql);
  while (page !== undefined) {
    const { ids, nextPageToken }: IdPage = await page;
    page = nextPageToken === undefined ? undefined : ports.readIds(jql, nextPageToken);
    // A page that is asked for ahead may fail before it is awaited; it is awaited all the same.
    page?.catch(() => undefined);
    all.isMore = page !== undefined;
    const fresh = ids.filter((id) => !known.has(id));
    for (const id of fresh) {
      known.add(id);
      all.order.push(id);
    }
    const missing = fresh.filter((id) => !rows.has(id));
    for (let at = 0; at < missing.length; at += idsPerBatch)
      yield missing.slice(at, at + idsPerBatch);
  }
}

const inOrder = (
  order: readonly IssueId[],
  rows: ReadonlyMap<IssueId, BacklogItem>,
): readonly BacklogItem[] =>
  order.flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [row];
  });
