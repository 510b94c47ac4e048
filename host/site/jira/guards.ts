import type { Call } from '../route';
import { jiraRefusal } from '../route';
import type { StoredIssue } from './issue/types';
import type { Jira, Project } from './jira-store';

/** @throws {Refusal} When nobody is signed in, 401. */
export function signedIn(call: Call): string {
  if (call.accountId === undefined)
    throw jiraRefusal(
      401,
      'You are not authenticated. Authentication required to perform this operation.',
    );
  return call.accountId;
}

/** @throws {Refusal} When the caller does not administer Jira: 401 for the anonymous, else 403. */
export function administrator(jira: Jira, call: Call): string {
  const accountId = signedIn(call);
  if (!jira.access.mayGlobally(accountId, 'ADMINISTER'))
    throw jiraRefusal(403, 'You do not have permission to do this: it needs Administer Jira.');
  return accountId;
}

/** Who calls the API of Jira Software. @throws {Refusal} 401 for the anonymous, 403 without Jira. */
export function licensed(jira: Jira, call: Call): string {
  const accountId = signedIn(call);
  if (!jira.people.hasAccess(accountId, 'jira'))
    throw jiraRefusal(403, 'You do not have access to Jira.');
  return accountId;
}

/** The work item, when the caller may browse it. @throws {Refusal} When not, or when there is none: 404. */
export function browsableIssue(jira: Jira, call: Call, idOrKey: string): StoredIssue {
  const issue = jira.issues.find(idOrKey);
  if (issue === undefined || !jira.access.maySee(call.accountId, issue))
    throw jiraRefusal(404, 'Issue does not exist or you do not have permission to see it.');
  return issue;
}

const findProject = (jira: Jira, idOrKey: string): Project | undefined =>
  jira.projects.find(idOrKey) ??
  jira.projects.all().find((project) => project.key === idOrKey.toUpperCase());

/** The project, when the caller may browse or administer it. @throws {Refusal} Otherwise 404. */
export function browsableProject(jira: Jira, call: Call, idOrKey: string): Project {
  const project = findProject(jira, idOrKey);
  if (project === undefined || !maySeeProject(jira, call, project.id))
    throw jiraRefusal(
      404,
      `No project could be found with ${/^\d+$/.test(idOrKey) ? 'id' : 'key'} '${idOrKey}'.`,
    );
  return project;
}

export const maySeeProject = ({ access }: Jira, { accountId }: Call, projectId: string): boolean =>
  access.mayInProject(accountId, 'BROWSE_PROJECTS', projectId) ||
  access.mayInProject(accountId, 'ADMINISTER_PROJECTS', projectId);

/** The work item that the path names, when the caller may browse it. @throws {Refusal} Otherwise 404. */
export const issueOfPath = (jira: Jira, call: Call): StoredIssue =>
  browsableIssue(jira, call, call.params['issueIdOrKey'] ?? '');

/** The project that the path names, when the caller may see it. @throws {Refusal} Otherwise 404. */
export const projectOfPath = (jira: Jira, call: Call): Project =>
  browsableProject(jira, call, call.params['projectIdOrKey'] ?? '');

/** What each permission is for, as refusals say it. */
const purposes = {
  ADD_COMMENTS: 'comment on this issue',
  ADMINISTER_PROJECTS: 'administer this project',
  CREATE_ATTACHMENTS: 'create attachments in this project',
  DELETE_ISSUES: 'delete issues in this project',
  EDIT_ISSUES: 'edit issues in this project',
  LINK_ISSUES: 'link issues in this project',
  MANAGE_SPRINTS_PERMISSION: 'manage sprints in this project',
  SCHEDULE_ISSUES: 'schedule issues in this project',
} as const;

/** A permission on a project that the caller can see. */
type Need = {
  readonly permission: keyof typeof purposes;
  readonly on: { readonly projectId: string };
  /** What is answered without it; some endpoints say 404 of what one may see and not change. */
  readonly status?: 403 | 404;
};

/** Who calls. @throws {Refusal} Without the permission: 401 for the anonymous, else 403, or as it is said. */
export function allowed(jira: Jira, call: Call, { permission, on, status = 403 }: Need): string {
  const accountId = signedIn(call);
  if (!jira.access.mayInProject(accountId, permission, on.projectId))
    throw jiraRefusal(status, `You do not have permission to ${purposes[permission]}.`);
  return accountId;
}
