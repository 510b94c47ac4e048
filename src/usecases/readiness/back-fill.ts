import type { Issue, IssueId } from '#domain/issue/issue';

/** How far a back-fill is: work items looked at, those on which something was written, those that may not be. */
export type BackFillProgress = {
  readonly done: number;
  readonly total: number;
  readonly written: number;
  /** Jira refused to have them written: the person may not edit them. */
  readonly skipped: number;
};

/** What to write on one issue. */
export type Rewrite = {
  readonly issueId: IssueId;
  readonly properties: Readonly<Record<string, unknown>>;
};

/** How a back-fill reads, judges and writes. */
export type BackFillPorts = {
  readonly readIssues: (ids: readonly IssueId[]) => Promise<readonly Issue[]>;
  /** What is to be written; nothing on those where everything stands already. */
  readonly judge: (issues: readonly Issue[]) => Promise<readonly Rewrite[]>;
  /** Writes all or nothing; answers whether it was allowed. */
  readonly write: (changed: readonly Rewrite[]) => Promise<boolean>;
  readonly onProgress: (progress: BackFillProgress) => void;
  readonly isStopped: () => boolean;
};

/** Read and written in one request each. */
export const issuesAtOnce = 100;

/** Of pages and events that write against each other the back-fill gives way: what comes last goes on. */
const writesAtMost = 3;

/**
 * Brings the derived properties of issues up to date, a hundred at a time, and writes only what changed.
 * What was written is looked at again, so that what somebody else did between the look and the write is
 * not written over: a property knows no condition. Goes on where `from` was; stops between two hundreds.
 * Where Jira refuses a hundred because of some, these are found by halving and skipped. Answers how far
 * it is: all of it when not stopped.
 */
export async function backFill(
  ids: readonly IssueId[],
  from: BackFillProgress,
  ports: BackFillPorts,
): Promise<BackFillProgress> {
  let progress: BackFillProgress = { ...from, total: ids.length };
  while (progress.done < ids.length && !ports.isStopped()) {
    const chunk = ids.slice(progress.done, progress.done + issuesAtOnce);
    const { written, skipped } = await bringUpToDate(chunk, ports);
    progress = {
      ...progress,
      done: progress.done + chunk.length,
      written: progress.written + written,
      skipped: progress.skipped + skipped,
    };
    ports.onProgress(progress);
  }
  return progress;
}

/** Looks at the issues, writes, and looks at those that it wrote, until everything stands. */
async function bringUpToDate(
  chunk: readonly IssueId[],
  { readIssues, judge, write }: BackFillPorts,
): Promise<Pick<BackFillProgress, 'written' | 'skipped'>> {
  const counts = { written: 0, skipped: 0 };
  let ids = chunk;
  for (let writes = 0; ids.length > 0 && writes < writesAtMost; writes += 1) {
    const changed = await judge(await readIssues(ids));
    ids = await writeAllowed(changed, write);
    // What is written a second time is no further work item.
    if (writes === 0) counts.written = ids.length;
    counts.skipped += changed.length - ids.length;
  }
  return counts;
}

/** Writes what may be written; answers which that was. */
async function writeAllowed(
  changed: readonly Rewrite[],
  write: BackFillPorts['write'],
): Promise<readonly IssueId[]> {
  if (changed.length === 0) return [];
  if (await write(changed)) return changed.map(({ issueId }) => issueId);
  if (changed.length === 1) return [];
  const half = Math.ceil(changed.length / 2);
  const first = await writeAllowed(changed.slice(0, half), write);
  return [...first, ...(await writeAllowed(changed.slice(half), write))];
}

/** Nothing done yet. */
export const notBegun: BackFillProgress = { done: 0, total: 0, written: 0, skipped: 0 };

/** A back-fill that was stopped, as it is kept beyond the page: the ids that it does grow, so the last tells all. */
export type KeptBackFill = {
  readonly lastId: IssueId;
  readonly total: number;
  readonly written: number;
  readonly skipped: number;
  /** Of the settings by which it judged: by others it has to begin anew. */
  readonly version: number;
};

/** What to keep of a back-fill over ids that grow; undefined where there is nothing to go on with. */
export function keepBackFill(
  ids: readonly IssueId[],
  { done, total, written, skipped }: BackFillProgress,
  version: number,
): KeptBackFill | undefined {
  const lastId = ids[done - 1];
  return lastId === undefined || done >= total
    ? undefined
    : { lastId, total, written, skipped, version };
}

/** Where a kept back-fill goes on: some of the ids may be gone by now, others new at the end. */
export const goOnFrom = (
  ids: readonly IssueId[],
  { lastId, written, skipped }: KeptBackFill,
): BackFillProgress => ({
  done: ids.filter((id) => Number(id) <= Number(lastId)).length,
  total: ids.length,
  written,
  skipped,
});
