import { useCallback, useEffect, useState } from 'react';
import { readIssueStatuses } from '#atlassian/jira/issue/read-issue-statuses';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import type { IssueId } from '#domain/issue/issue';
import { asViewer } from '../../bridge/request';
import type { LinkedStatuses } from './linked-statuses';
import { createStatusLook } from './linked-statuses';
import { onTurnedToPage } from './turned-to-page';

const noStatuses: LinkedStatuses = new Map();

/** Of itself once a minute, and when one turns to the page. */
const everyMs = 60_000;

/** How far the work items are that criteria were made into; asked once the list is drawn, and again while it is looked at. */
export function useLinkedStatuses(
  items: readonly AcceptanceCriterion[],
): (issueId: IssueId) => string {
  const [statuses, setStatuses] = useState(noStatuses);
  const ids = items.flatMap(({ linkedIssue }) =>
    linkedIssue === undefined ? [] : [linkedIssue.id],
  );
  const asked = [...new Set(ids)].sort().join(',');
  useEffect(() => {
    if (asked === '') return undefined;
    const look = createStatusLook(asked.split(','), {
      read: (issueIds) => readIssueStatuses(asViewer, issueIds),
      show: setStatuses,
      isLookedAt: () => document.visibilityState === 'visible',
      nowMs: () => Date.now(),
    });
    const ask = () => void look();
    ask();
    const again = setInterval(ask, everyMs);
    const deafen = onTurnedToPage(ask);
    return () => {
      clearInterval(again);
      deafen();
    };
  }, [asked]);
  return useCallback((issueId) => statuses.get(issueId) ?? '', [statuses]);
}
