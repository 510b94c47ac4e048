import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import type { Subject } from './editable';

/** The work item as edits see it. */
export function subjectOf(jira: Jira, issue: StoredIssue, accountId: string): Subject {
  const project = jira.projects.find(issue.projectId);
  if (project === undefined) throw new Error(`The project of ${issue.key} is gone.`);
  return {
    project,
    typeId: issue.typeId,
    issue,
    accountId,
    body: () => jira.issues.bodyOf(issue.id),
  };
}
