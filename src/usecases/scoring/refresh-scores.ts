import {
  findScoringCopy,
  marksOfCopy,
  valuesOfCopy,
  resultsOf,
} from '#contract/scoring/scoring-copy';
import { propertyKeys } from '#contract/record';
import type { IssueId } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import type { ScoringMethod } from '#domain/scoring/scale/off-scale';
import type { ScoringChange } from '#domain/scoring/scoring-record';
import { changesFromFields } from './follow-fields';

/** How far working scores out anew is. */
export type RefreshProgress = {
  readonly done: number;
  readonly total: number;
  readonly written: number;
};

/** How scores are read and changed. */
export type RefreshPorts = {
  /** Up to a hundred issues with the fields that hold inputs and the property `waymark.scoring`. */
  readonly readIssues: (ids: readonly IssueId[]) => Promise<readonly unknown[]>;
  readonly change: (
    id: IssueId,
    changes: readonly ScoringChange[],
  ) => Promise<Result<unknown, Problem>>;
  readonly isStopped: () => boolean;
  readonly onProgress: (progress: RefreshProgress) => void;
};

/** Nothing looked at yet. */
export const refreshNotBegun: RefreshProgress = { done: 0, total: 0, written: 0 };

const readAtOnce = 100;
const changedAtOnce = 4;

/**
 * Brings what JQL finds of scores to the project's method and to the fields that hold inputs, and
 * changes only what differs. Goes on where `from` was; stops between two work items. What was refused
 * ends it, with the reason.
 */
export async function refreshScores(
  task: {
    readonly ids: readonly IssueId[];
    readonly method: ScoringMethod;
    readonly from: RefreshProgress;
  },
  ports: RefreshPorts,
): Promise<{ readonly progress: RefreshProgress; readonly problem?: Problem }> {
  const { ids, method } = task;
  let progress: RefreshProgress = { ...task.from, total: ids.length };
  while (progress.done < ids.length && !ports.isStopped()) {
    const chunk = ids.slice(progress.done, progress.done + readAtOnce);
    const stale = (await ports.readIssues(chunk)).flatMap((json) => findStale(json, method));
    for (let at = 0; at < stale.length && !ports.isStopped(); at += changedAtOnce) {
      const some = stale.slice(at, at + changedAtOnce);
      const answers = await Promise.all(some.map(({ id, changes }) => ports.change(id, changes)));
      const written = answers.filter(({ ok }) => ok).length;
      progress = { ...progress, written: progress.written + written };
      ports.onProgress(progress);
      const refused = answers.find((answer) => !answer.ok);
      if (refused?.ok === false) return { progress, problem: refused.error };
    }
    // Stopped half way: these hundred are read again, and what was done of them is found done.
    if (ports.isStopped()) break;
    progress = { ...progress, done: progress.done + chunk.length };
    ports.onProgress(progress);
  }
  return { progress };
}

/** What has to change so that the copy of a score says what the screen says; empty when it does. */
export function findStale(
  json: unknown,
  method: ScoringMethod,
): readonly { readonly id: IssueId; readonly changes: readonly ScoringChange[] }[] {
  const issue = json as {
    id?: unknown;
    fields?: Readonly<Record<string, unknown>>;
    properties?: Readonly<Record<string, unknown>>;
  } | null;
  if (typeof issue?.id !== 'string') return [];
  const { id } = issue;
  const copy = issue.properties?.[propertyKeys.scoring];
  const values = valuesOfCopy(copy);
  const { fields } = method;
  const turn = { issue: { id, fields: issue.fields ?? {} }, fields, changed: [] };
  const followed = changesFromFields(values, turn);
  if (followed.length > 0) return [{ id, changes: followed }];
  const written = findScoringCopy(copy);
  if (written === undefined) return [];
  const right = resultsOf({ values, marks: marksOfCopy(copy) }, method);
  const isRight = written.costOfDelay === right.costOfDelay && written.wsjf === right.wsjf;
  return isRight ? [] : [{ id, changes: [{ type: 'reweigh' }] }];
}
