import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { addComment } from '#atlassian/jira/issue/add-comment';
import { bulkFetchIssues } from '#atlassian/jira/query/search-issues';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { commentNotAdded, rejectionComment } from '#domain/criteria/rejection-comment';
import type { Issue, IssueId, Person } from '#domain/issue/issue';
import type { AwaitingIssue } from '#usecases/criteria/awaiting-acceptance';
import type { SaveStatus } from '#usecases/records/outbox';
import { unsentSubjects } from '#usecases/records/pending-operations';
import { frameStorage } from '../../../bridge/kept-text';
import { asViewer } from '../../../bridge/request';
import { worstOf } from '../wsjf/worst-status';
import { acceptTexts } from './texts';
import { unsentDecisions, unsentElsewhere } from './unsent-decisions';
import type { BoxEars, Decided } from './use-decision-boxes';
import { useDecisionBoxes } from './use-decision-boxes';

/** What was just done, and how to take it back. */
export type Done = { readonly text: string; readonly undo?: () => void };

/** Deciding on the issues of the list: decided criteria leave it at once and come back when undone. */
export type Deciding = {
  readonly decided: ReadonlySet<string>;
  readonly done: Done | undefined;
  /** How the saving of all of them goes. */
  readonly status: SaveStatus;
  readonly accept: (row: AwaitingIssue, ids: readonly string[]) => void;
  readonly reject: (row: AwaitingIssue, id: string, why: Reason) => void;
};

/** Names a criterion among all: work items that were copied share the ids of their criteria. */
export const rowName = (issueId: string, criterionId: string): string =>
  `${issueId}/${criterionId}`;

/** Why, and whom a comment mentions; without `tell` there is none. */
export type Reason = { readonly reason: string; readonly tell?: readonly Person[] };

/** Sends decisions on the listed issues through one outbox each, and what an earlier page left unsent, listed or not. */
export function useDeciding(accountId: string, rows: readonly AwaitingIssue[]): Deciding {
  const { decided, mark } = useDecided();
  const [done, setDone] = useState<Done>();
  const [status, setStatus] = useState<SaveStatus>(() => worstOf([]));

  const ears = useRef<BoxEars>({
    onStatus: setStatus,
    onRefused: (of, change, problem) => {
      const ids = 'ids' in change ? change.ids : 'id' in change ? [change.id] : [];
      mark(of, ids, false);
      setDone({ text: `${of.issue.key}: ${problem.message} ${problem.remedy}` });
    },
  });
  const boxOf = useDecisionBoxes(accountId, ears);

  useSentNow(rows, boxOf, { mark, setDone });

  const decide = useCallback(
    (
      row: AwaitingIssue,
      change: CriteriaChange,
      words: { ids: readonly string[]; text: string },
    ) => {
      const made = boxOf(row).make(change);
      if (!made.ok) {
        setDone({ text: `${row.issue.key}: ${made.error.message} ${made.error.remedy}` });
        return false;
      }
      mark(row, words.ids, true);
      setDone({
        text: words.text,
        undo: () => {
          boxOf(row).make({ type: 'reopen', ids: words.ids });
          mark(row, words.ids, false);
          setDone({ text: acceptTexts.undone });
        },
      });
      return true;
    },
    [boxOf, mark],
  );

  return {
    decided,
    done,
    status,
    accept: (row, ids) => {
      const text = acceptTexts.accepted(row.issue.key, ids.length);
      decide(row, { type: 'accept', ids }, { ids, text });
    },
    reject: (row, id, { reason, tell: people }) => {
      const { issue } = row;
      const text = acceptTexts.rejected(issue.key);
      const isMade = decide(row, { type: 'reject', id, reason }, { ids: [id], text });
      if (!isMade || people === undefined) return;
      const criterion = row.waiting.find((item) => item.id === id)?.text ?? '';
      const comment = rejectionComment({ criterion, reason, people });
      void addComment(asViewer, issue.id, comment).catch(() => {
        const { message, remedy } = commentNotAdded(issue.key);
        setDone({ text: `${message} ${remedy}` });
      });
    },
  };
}

type Mark = (of: Decided, ids: readonly string[], isDecided: boolean) => void;

/** Which criteria were decided here, by the names of their rows. */
function useDecided(): { readonly decided: ReadonlySet<string>; readonly mark: Mark } {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback((of: Decided, ids: readonly string[], isDecided: boolean) => {
    setDecided((before) => {
      const next = new Set(before);
      for (const id of ids) {
        const name = rowName(of.issue.id, id);
        if (isDecided) next.add(name);
        else next.delete(name);
      }
      return next;
    });
  }, []);
  return { decided, mark };
}

/** Sends what an earlier page left unsent, and says of which work items it was. */
function useSentNow(
  rows: readonly AwaitingIssue[],
  boxOf: ReturnType<typeof useDecisionBoxes>,
  { mark, setDone }: { readonly mark: Mark; readonly setDone: (done: Done) => void },
): void {
  useLayoutEffect(() => {
    const unsent = unsentSubjects('criteria', frameStorage);
    const left = unsentDecisions(rows, unsent, boxOf);
    for (const { row, ids } of left) mark(row, ids, true);
    const keys = left.map(({ row }) => row.issue.key);
    if (keys.length > 0) setDone({ text: acceptTexts.sentNow(keys) });
    const elsewhere = unsentElsewhere(rows, unsent);
    if (elsewhere.length === 0) return;
    void findNamed(elsewhere).then((issues) => {
      for (const issue of issues) boxOf({ issue });
      const all = [...keys, ...issues.map(({ key }) => key)];
      if (all.length > keys.length) setDone({ text: acceptTexts.sentNow(all) });
    });
  }, [rows, boxOf, mark, setDone]);
}

/** Those of the work items that the person may see, with their keys; none while Jira does not answer. */
const findNamed = (ids: readonly IssueId[]): Promise<readonly Issue[]> =>
  bulkFetchIssues(asViewer, { ids, fields: ['summary'] }).catch(() => []);
