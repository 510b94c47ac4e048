import { applicationGroups } from '../../people/people';
import type { Access, JiraStore, Project } from '../jira-store';
import permissions from './permissions.json' with { type: 'json' };

/** The permissions that the site knows, with the names that Jira's screens give them. */
export const globalPermissions: Readonly<Record<string, string>> = permissions.global;
export const projectPermissions: Readonly<Record<string, string>> = permissions.project;

/** Decides by permission scheme, project roles and groups; without access to Jira nothing is allowed. */
export function createAccess(store: JiraStore): Access {
  const holds = (accountId: string, holder: string, project: Project): boolean => {
    if (holder === 'anyone') return true;
    const [kind, name = ''] = holder.split(':');
    if (kind === 'group') return store.people.find(accountId)?.groups.includes(name) === true;
    const actors = project.actorsByRole[name] ?? [];
    return actors.some((actor) =>
      actor.startsWith('group:') ? holds(accountId, actor, project) : actor === accountId,
    );
  };
  const mayInProject: Access['mayInProject'] = (accountId, permission, projectId) => {
    const project = store.projects.find(projectId);
    if (project === undefined) return false;
    const grants = store.permissionSchemes.find(project.permissionSchemeId)?.grants;
    const holders = grants?.[permission] ?? grants?.['*'] ?? [];
    if (accountId === undefined) return holders.includes('anyone');
    if (!store.people.hasAccess(accountId, 'jira')) return false;
    return holders.some((holder) => holds(accountId, holder, project));
  };
  const isNamedBy: Access['isNamedBy'] = (accountId, { holders, projectId }, issue) => {
    const project = store.projects.find(projectId);
    if (accountId === undefined || project === undefined) return false;
    return holders.some((holder) => {
      if (holder === 'reporter') return issue?.reporterId === accountId;
      if (holder === 'assignee') return issue?.assigneeId === accountId;
      return holds(accountId, holder, project);
    });
  };
  return {
    mayInProject,
    isNamedBy,
    maySee(accountId, issue) {
      if (!mayInProject(accountId, 'BROWSE_PROJECTS', issue.projectId)) return false;
      if (issue.securityId === undefined) return true;
      const level = store.securityLevels.find(issue.securityId);
      return level === undefined || isNamedBy(accountId, level, issue);
    },
    mayGlobally(accountId, permission) {
      if (accountId === undefined || !store.people.hasAccess(accountId, 'jira')) return false;
      return permission === 'ADMINISTER'
        ? store.people.isAdministrator(accountId)
        : store.people.find(accountId)?.groups.includes(applicationGroups.jira) === true;
    },
  };
}
