import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { addComment } from '#atlassian/jira/issue/add-comment';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { acceptAbility } from '#domain/criteria/decide';
import { commentNotAdded, rejectionComment } from '#domain/criteria/rejection-comment';
import type { Person } from '#domain/issue/issue';
import { instantAt } from '#domain/time/instant';
import type { AwaitingIssue } from '#usecases/criteria/awaiting-acceptance';
import { criteriaRecord } from '#usecases/records/criteria-record';
import type { Outbox, SaveStatus } from '#usecases/records/outbox';
import { unsentSubjects } from '#usecases/records/pending-operations';
import { frameStorage } from '../../../bridge/kept-text';
import { asViewer } from '../../../bridge/request';
import { openOutbox } from '../../../outbox/use-outbox';
import { worstOf } from '../wsjf/worst-status';
import { acceptTexts } from './texts';
import { unsentDecisions } from './unsent-decisions';

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

type Box = Outbox<CriteriaState, CriteriaChange>;

/** Sends decisions on the listed issues through one outbox each, those first that an earlier page left unsent. */
export function useDeciding(accountId: string, rows: readonly AwaitingIssue[]): Deciding {
  const boxes = useRef(new Map<string, Box>());
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [done, setDone] = useState<Done>();
  const [status, setStatus] = useState<SaveStatus>(() => worstOf([]));

  const mark = useCallback((row: AwaitingIssue, ids: readonly string[], isDecided: boolean) => {
    setDecided((before) => {
      const next = new Set(before);
      for (const id of ids) {
        const name = rowName(row.issue.id, id);
        if (isDecided) next.add(name);
        else next.delete(name);
      }
      return next;
    });
  }, []);

  const boxOf = useCallback(
    (row: AwaitingIssue): Box => {
      const known = boxes.current.get(row.issue.id);
      if (known !== undefined) return known;
      const box = openOutbox({
        kind: criteriaRecord,
        subjectId: row.issue.id,
        actor: () => ({ accountId, at: instantAt(Date.now()), abilities: [acceptAbility] }),
        onRefused: (change: CriteriaChange, problem) => {
          const ids = 'ids' in change ? change.ids : 'id' in change ? [change.id] : [];
          mark(row, ids, false);
          setDone({ text: `${row.issue.key}: ${problem.message} ${problem.remedy}` });
        },
      });
      // The copy's own number is not taken over: anybody who may edit the item can have written it.
      box.offer(0, row.state);
      const open = boxes.current.set(row.issue.id, box);
      const tell = () => {
        setStatus(worstOf([...open.values()].map((each) => each.status())));
      };
      box.subscribe(tell);
      tell();
      return box;
    },
    [accountId, mark],
  );

  useLayoutEffect(() => {
    const left = unsentDecisions(rows, unsentSubjects('criteria', frameStorage), boxOf);
    for (const { row, ids } of left) mark(row, ids, true);
    const keys = left.map(({ row }) => row.issue.key);
    if (keys.length > 0) setDone({ text: acceptTexts.sentNow(keys) });
  }, [rows, boxOf, mark]);

  useEffect(() => {
    const open = boxes.current;
    const flush = () => {
      if (document.visibilityState === 'hidden') for (const box of open.values()) void box.flush();
    };
    document.addEventListener('visibilitychange', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      for (const box of open.values()) void box.flush();
    };
  }, []);

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
