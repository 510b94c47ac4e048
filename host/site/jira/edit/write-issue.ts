import type { HistoryItem, IssuePatch, StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';

type Change = {
  readonly authorId: string;
  readonly patch?: IssuePatch;
  readonly items?: readonly HistoryItem[];
};

/** Changes a work item now, as a request does. @throws {Refusal} When it was written to too often, 429. */
export function writeIssue(jira: Jira, { id }: StoredIssue, change: Change): StoredIssue {
  jira.issues.writeLimit.take(id);
  const { authorId, patch = {}, items = [] } = change;
  return jira.issues.update(id, patch, { authorId, atMs: jira.clock.now(), items });
}
