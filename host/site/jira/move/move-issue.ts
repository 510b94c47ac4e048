import { historyItem, nobody } from '../edit/history-item';
import { writeIssue } from '../edit/write-issue';
import { nextRanks } from '../issue/ranking';
import type { HistoryItem, IssuePatch, StoredIssue } from '../issue/types';
import type { Jira, Project } from '../jira-store';

/** Where a work item goes, and as what. */
export type Destination = {
  readonly project: Project;
  readonly typeId: string;
  /** Absent for none. */
  readonly parentId?: string;
  /** The status there for a status here; undefined where it stays as it is. */
  readonly statusFor: (statusId: string) => string | undefined;
};

/**
 * Moves a work item: it keeps its id, comments, links and properties, gets a new key where the project changes,
 * and loses what belongs to its old project. The old key goes on leading to it.
 */
export function moveIssue(
  jira: Jira,
  issue: StoredIssue,
  { to, authorId }: { readonly to: Destination; readonly authorId: string },
): StoredIssue {
  const statusId = to.statusFor(issue.statusId) ?? issue.statusId;
  const isElsewhere = to.project.id !== issue.projectId;
  const patch: IssuePatch = {
    typeId: to.typeId,
    statusId,
    parentId: to.parentId ?? null,
    ...(isDone(jira, statusId) ? {} : { resolutionId: null, resolvedMs: null }),
    ...(isElsewhere ? leaving(jira, issue, to.project) : {}),
  };
  return writeIssue(jira, issue, { patch, authorId, items: toldOf(jira, issue, patch) });
}

const isDone = (jira: Jira, statusId: string): boolean =>
  jira.statuses.find(statusId)?.category === 'done';

/** A new key, and nothing of what only the old project has. */
function leaving(jira: Jira, issue: StoredIssue, project: Project): IssuePatch {
  const isRanked = project.projectTypeKey === 'software';
  const lost = Object.keys(issue.custom).filter((id) => !project.customFieldIds.includes(id));
  return {
    projectId: project.id,
    key: jira.issues.nextKey(project.key),
    ...{ componentIds: [], fixVersionIds: [], versionIds: [], securityId: null },
    ...(isRanked ? {} : { sprintIds: [] }),
    rank: isRanked ? (issue.rank ?? nextRanks(jira.issues.memory, 1)[0] ?? null) : null,
    custom: Object.fromEntries(lost.map((id) => [id, null])),
  };
}

function toldOf(jira: Jira, issue: StoredIssue, patch: IssuePatch): HistoryItem[] {
  const items: HistoryItem[] = [];
  const tell = (
    field: string,
    [from, to]: readonly [string | null | undefined, string | null | undefined],
    nameOf: (id: string) => string | undefined,
  ) => {
    if (to === undefined || (from ?? null) === to) return;
    const side = (id: string | null | undefined) =>
      id === null || id === undefined ? nobody : ([id, nameOf(id) ?? id] as const);
    items.push(historyItem({ id: field, name: field }, side(from), side(to)));
  };
  tell('project', [issue.projectId, patch.projectId], (id) => jira.projects.find(id)?.name);
  if (patch.key !== undefined)
    items.push(historyItem({ id: 'Key', name: 'Key' }, ['', issue.key], ['', patch.key]));
  tell('issuetype', [issue.typeId, patch.typeId], (id) => jira.issueTypes.find(id)?.name);
  tell(
    'resolution',
    [issue.resolutionId, patch.resolutionId],
    (id) => jira.resolutions.find(id)?.name,
  );
  tell('status', [issue.statusId, patch.statusId], (id) => jira.statuses.find(id)?.name);
  return items;
}
