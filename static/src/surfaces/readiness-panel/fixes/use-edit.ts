import { useState } from 'react';
import { editIssue } from '#atlassian/jira/issue/edit-issue';
import { ProductFault } from '#atlassian/send';
import type { IssueKey } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import { issueNotFound } from '#domain/problem';
import { asViewer } from '../../../bridge/request';
import type { FixProps } from './fix-control';

/** Sends one change to Jira as the person, then looks at the work item again. */
export type Edit = {
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  /** `onOther` names the work item that is changed, where it is another one. */
  readonly attempt: (work: () => Promise<unknown>, onOther?: IssueKey) => Promise<void>;
  readonly set: (fields: Readonly<Record<string, unknown>>) => Promise<void>;
};

/** A change of a field, its wait and its refusal. */
export function useEdit({ live, opened }: FixProps): Edit {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const attempt = async (work: () => Promise<unknown>, onOther?: IssueKey) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      await live.changed();
    } catch (error) {
      setProblem(refusalOf(error, onOther ?? 'This work item'));
      // One that is gone holds this one up no longer.
      if (onOther !== undefined && isNotFound(error)) await live.changed().catch(() => undefined);
    } finally {
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

const isNotFound = (error: unknown): boolean =>
  error instanceof ProductFault && error.code === 'PRODUCT_NOT_FOUND';

function refusalOf(error: unknown, changed: string): Problem {
  if (isNotFound(error)) return issueNotFound(changed);
  const said = error instanceof ProductFault ? error.details[0] : undefined;
  return {
    code: 'JIRA_REFUSED',
    message: said ?? 'Jira did not take this.',
    remedy: 'Change it, or set it in the fields of the work item.',
  };
}
