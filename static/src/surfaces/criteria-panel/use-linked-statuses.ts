import { useCallback, useEffect, useState } from 'react';
import { readIssueStatuses } from '#atlassian/jira/issue/read-issue-statuses';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { IssueId } from '#domain/issue/issue';
import { asViewer } from '../../bridge/request';

const noStatuses: ReadonlyMap<IssueId, string> = new Map();

/** How far the work items are that criteria were made into; asked once the list is drawn. */
export function useLinkedStatuses(
  items: readonly AcceptanceCriterion[],
): (issueId: IssueId) => string {
  const [statuses, setStatuses] = useState(noStatuses);
  const ids = items.flatMap(({ linkedIssue }) =>
    linkedIssue === undefined ? [] : [linkedIssue.id],
  );
  const asked = [...new Set(ids)].sort().join(',');
  useEffect(() => {
    if (asked === '') return;
    void readIssueStatuses(asViewer, asked.split(','))
      .catch(() => noStatuses)
      .then(setStatuses);
  }, [asked]);
  return useCallback((issueId) => statuses.get(issueId) ?? '', [statuses]);
}
