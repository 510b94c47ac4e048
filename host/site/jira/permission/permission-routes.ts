import type { Call, Route } from '../../route';
import { answered, get, jiraRefusal, post } from '../../route';
import { jsonObject } from '../body';
import { browsableIssue, browsableProject } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { globalPermissions, projectPermissions } from './access';

const maxChecked = 1000;

/** `/mypermissions`, `/permissions`, `/permissions/check`. */
export const permissionRoutes = (jira: Jira): readonly Route[] => [
  get('/rest/api/3/mypermissions?permissions&projectKey&projectId&issueKey&issueId', (call) =>
    answered({ permissions: myPermissions(jira, call) }),
  ),
  post('/rest/api/3/permissions/check', (call) => answered(checkPermissions(jira, call))),
];

const allKeys = () => [...Object.keys(globalPermissions), ...Object.keys(projectPermissions)];

const describe = (key: string) => ({
  key,
  name: globalPermissions[key] ?? projectPermissions[key] ?? key,
  type: key in globalPermissions ? 'GLOBAL' : 'PROJECT',
  description: '',
});

function myPermissions(jira: Jira, call: Call): Record<string, unknown> {
  const asked = call.query.get('permissions');
  if (asked === null || asked === '')
    throw jiraRefusal(400, "The 'permissions' query parameter is required.");
  const projectId = projectOf(jira, call);
  const found: Record<string, unknown> = {};
  for (const key of asked.split(',').map((text) => text.trim())) {
    if (!(key in globalPermissions) && !(key in projectPermissions))
      throw jiraRefusal(400, `Unrecognized permission: ${key}`);
    const havePermission =
      key in globalPermissions
        ? jira.access.mayGlobally(call.accountId, key)
        : isAllowed(jira, call, { key, projectId });
    found[key] = { id: idOf(key), ...describe(key), havePermission };
  }
  return found;
}

const idOf = (key: string): string => String(allKeys().indexOf(key) + 10);

/** Without a project, as Jira says it: allowed in any project at all. */
function isAllowed(
  { access, projects }: Jira,
  { accountId }: Call,
  { key, projectId }: { key: string; projectId: string | undefined },
): boolean {
  if (projectId !== undefined) return access.mayInProject(accountId, key, projectId);
  return projects.all().some((project) => access.mayInProject(accountId, key, project.id));
}

function projectOf(jira: Jira, call: Call): string | undefined {
  const issue = call.query.get('issueId') ?? call.query.get('issueKey');
  if (issue !== null) return browsableIssue(jira, call, issue).projectId;
  const project = call.query.get('projectId') ?? call.query.get('projectKey');
  return project === null ? undefined : browsableProject(jira, call, project).id;
}

type Check = { permissions: string[]; projects?: number[]; issues?: number[] };

function checkPermissions(jira: Jira, call: Call): unknown {
  const body = jsonObject(call);
  const asked = body['accountId'];
  if (
    asked !== undefined &&
    asked !== call.accountId &&
    !jira.access.mayGlobally(call.accountId, 'ADMINISTER')
  )
    throw jiraRefusal(403, 'You do not have permission to check the permissions of another user.');
  const accountId = typeof asked === 'string' ? asked : call.accountId;
  const checks = (body['projectPermissions'] ?? []) as Check[];
  const globals = (body['globalPermissions'] ?? []) as string[];
  for (const { projects = [], issues = [], permissions } of checks) {
    if (projects.length > maxChecked || issues.length > maxChecked)
      throw jiraRefusal(400, `At most ${String(maxChecked)} projects and issues can be checked.`);
    for (const key of permissions)
      if (!(key in projectPermissions)) throw jiraRefusal(400, `Unrecognized permission: ${key}`);
  }
  const may = (key: string, projectId: string | undefined) =>
    projectId !== undefined && jira.access.mayInProject(accountId, key, projectId);
  const mayOn = (key: string, issue: StoredIssue | undefined) =>
    issue !== undefined && jira.access.maySee(accountId, issue) && may(key, issue.projectId);
  return {
    globalPermissions: globals.filter((key) => jira.access.mayGlobally(accountId, key)),
    projectPermissions: checks.flatMap(({ permissions, projects = [], issues = [] }) =>
      permissions.map((permission) => ({
        permission,
        issues: issues.filter((id) => mayOn(permission, jira.issues.find(String(id)))),
        projects: projects.filter((id) => may(permission, String(id))),
      })),
    ),
  };
}
