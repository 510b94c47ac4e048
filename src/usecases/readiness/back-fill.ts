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

/**
 * Brings the derived properties of issues up to date, a hundred at a time, and writes only what changed.
 * Goes on where `from` was; stops between two hundreds. Where Jira refuses a hundred because of some,
 * these are found by halving and skipped. Answers how far it is: all of it when not stopped.
 */
export async function backFill(
  ids: readonly IssueId[],
  from: BackFillProgress,
  { readIssues, judge, write, onProgress, isStopped }: BackFillPorts,
): Promise<BackFillProgress> {
  let progress: BackFillProgress = { ...from, total: ids.length };
  while (progress.done < ids.length && !isStopped()) {
    const chunk = ids.slice(progress.done, progress.done + issuesAtOnce);
    const changed = await judge(await readIssues(chunk));
    const skipped = await writeAllowed(changed, write);
    progress = {
      ...progress,
      done: progress.done + chunk.length,
      written: progress.written + changed.length - skipped,
      skipped: progress.skipped + skipped,
    };
    onProgress(progress);
  }
  return progress;
}

/** Writes what may be written; answers how many may not. */
async function writeAllowed(
  changed: readonly Rewrite[],
  write: BackFillPorts['write'],
): Promise<number> {
  if (changed.length === 0 || (await write(changed))) return 0;
  if (changed.length === 1) return 1;
  const half = Math.ceil(changed.length / 2);
  const first = await writeAllowed(changed.slice(0, half), write);
  return first + (await writeAllowed(changed.slice(half), write));
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
