import { useState } from 'react';
import { editIssue } from '#atlassian/jira/edit-issue';
import { ProductFault } from '#atlassian/send';
import type { Problem } from '#domain/problem';
import { issueNotFound } from '#domain/problem';
import { asViewer } from '../../../bridge/request';
import type { FixProps } from './fix-control';

/** Sends one change to Jira as the person, then looks at the work item again. */
export type Edit = {
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
  readonly attempt: (work: () => Promise<unknown>) => Promise<void>;
  readonly set: (fields: Readonly<Record<string, unknown>>) => Promise<void>;
};

/** A change of a field, its wait and its refusal. */
export function useEdit({ live, opened }: FixProps): Edit {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      await live.changed();
    } catch (error) {
      setProblem(refusalOf(error));
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

function refusalOf(error: unknown): Problem {
  if (error instanceof ProductFault && error.code === 'PRODUCT_NOT_FOUND')
    return issueNotFound('This work item');
  const said = error instanceof ProductFault ? error.details[0] : undefined;
  return {
    code: 'JIRA_REFUSED',
    message: said ?? 'Jira did not take this.',
    remedy: 'Change it, or set it in the fields of the work item.',
  };
}
