import type { Issue } from '#domain/issue/issue';

/** How far a back-fill is: work items looked at, and those on which something was written. */
export type BackFillProgress = {
  readonly done: number;
  readonly total: number;
  readonly written: number;
};

/** What to write on one issue; undefined where everything stands already. */
export type Rewrite = Readonly<Record<string, unknown>>;

/** How a back-fill reads, judges and writes. */
export type BackFillPorts = {
  readonly readIssues: (ids: readonly string[]) => Promise<readonly Issue[]>;
  readonly judge: (issue: Issue) => Promise<Rewrite | undefined>;
  readonly write: (
    changed: readonly { readonly issueId: string; readonly properties: Rewrite }[],
  ) => Promise<void>;
  readonly onProgress: (progress: BackFillProgress) => void;
  readonly isStopped: () => boolean;
};

/** Read and written in one request each. */
export const issuesAtOnce = 100;

/**
 * Brings the derived properties of issues up to date, a hundred at a time, and writes only what changed.
 * Goes on where `from` was; stops between two hundreds. Answers how far it is: all of it when not stopped.
 */
export async function backFill(
  ids: readonly string[],
  from: BackFillProgress,
  { readIssues, judge, write, onProgress, isStopped }: BackFillPorts,
): Promise<BackFillProgress> {
  let progress: BackFillProgress = { ...from, total: ids.length };
  while (progress.done < ids.length && !isStopped()) {
    const chunk = ids.slice(progress.done, progress.done + issuesAtOnce);
    const changed = [];
    for (const issue of await readIssues(chunk)) {
      const properties = await judge(issue);
      if (properties !== undefined) changed.push({ issueId: issue.id, properties });
    }
    if (changed.length > 0) await write(changed);
    progress = {
      ...progress,
      done: progress.done + chunk.length,
      written: progress.written + changed.length,
    };
    onProgress(progress);
  }
  return progress;
}

/** Nothing done yet. */
export const notBegun: BackFillProgress = { done: 0, total: 0, written: 0 };
