import { useState } from 'react';
import { editIssue } from '#atlassian/jira/issue/edit-issue';
import type { IssueKey } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import { asViewer } from '../../../bridge/request';
import type { FixProps } from './fix-control';
import { stillWaiting, whyNotTaken } from './why-not-taken';

/** Sends one change to Jira as the person, then looks at the work item again. */
export type Edit = {
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  /** `onOther` names the work item that is changed, where it is another one. */
  readonly attempt: (work: () => Promise<unknown>, onOther?: IssueKey) => Promise<void>;
  readonly set: (fields: Readonly<Record<string, unknown>>) => Promise<void>;
};

/** How long somebody waits before wondering. */
const patienceMs = 4000;

/** A change of a field, its wait and its refusal. */
export function useEdit({ live, opened }: FixProps): Edit {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const attempt = async (work: () => Promise<unknown>, onOther?: IssueKey) => {
    setBusy(true);
    setProblem(undefined);
    const waiting = setTimeout(() => {
      setProblem(stillWaiting);
    }, patienceMs);
    try {
      await work();
      await live.changed();
      setProblem(undefined);
    } catch (error) {
      const why = whyNotTaken(error, onOther);
      setProblem(why);
      // What was not answered may be done, and another one that is gone holds this one up no longer.
      if (why.code === 'TRY_LATER' || (why.code === 'ISSUE_NOT_FOUND' && onOther !== undefined))
        await live.changed().catch(() => undefined);
    } finally {
      clearTimeout(waiting);
      setBusy(false);
    }
  };
  return {
    isBusy,
    problem,
    attempt,
    set: (fields) => attempt(() => editIssue(asViewer, opened.issueId, fields)),
  };
}
