import { readHistories } from '#atlassian/jira/query/read-histories';
import { readStatuses } from '#atlassian/jira/project/read-statuses';
import type { PastStart } from '#domain/readiness/judge/past-start';
import { findPastStart } from '#domain/readiness/judge/past-start';
import { statusesBeforeWork } from '#domain/readiness/judge/stage';
import { asViewer } from '../../bridge/request';
import type { OpenedPanel } from './open-panel';

/** When work started on an item that Waymark did not see starting: two requests, after first paint. */
export async function readPastStart(opened: OpenedPanel): Promise<PastStart | undefined> {
  const { issueId, projectKey, projectReadiness, source } = opened;
  const [histories, statuses] = await Promise.all([
    readHistories(asViewer, [issueId], ['status']),
    readStatuses(asViewer, projectKey),
  ]);
  const before = statusesBeforeWork(statuses, projectReadiness.startedStatuses);
  const isStarted = (status: string | undefined) => status !== undefined && !before.has(status);
  return findPastStart(histories.get(issueId) ?? [], isStarted, source.stored);
}
