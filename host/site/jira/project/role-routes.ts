import type { Call, Route } from '../../route';
import { answered, get, jiraRefusal } from '../../route';
import { projectOfPath } from '../guards';
import type { Jira, Project } from '../jira-store';
import { groupIdOf } from '../user/user-routes';

/** The roles of a project, and one of them with who is in it. */
export const roleRoutes = (jira: Jira): readonly Route[] => [
  get('/rest/api/3/project/:projectIdOrKey/role', (call) => {
    const project = projectOfPath(jira, call);
    if (!jira.projects.all().some(({ id }) => mayAdminister(jira, call, id))) throw untold();
    return answered(
      Object.fromEntries(
        jira.roles.all().map((role) => [role.name, selfOf(call, project, role.id)]),
      ),
    );
  }),
  get('/rest/api/3/project/:projectIdOrKey/role/:id?excludeInactiveUsers', (call) => {
    const project = projectOfPath(jira, call);
    if (!mayAdminister(jira, call, project.id)) throw untold();
    const role = jira.roles.find(call.params['id'] ?? '');
    if (role === undefined)
      throw jiraRefusal(404, `Can not find role with id ${call.params['id'] ?? ''}`);
    return answered({
      self: selfOf(call, project, role.id),
      name: role.name,
      id: Number(role.id),
      description: role.description ?? '',
      actors: (project.actorsByRole[role.id] ?? []).flatMap((actor, at) =>
        actorBean(jira, actor, at + 10000),
      ),
    });
  }),
];

/** Who is in which role Jira tells those who administer the project, or all of Jira. */
const mayAdminister = ({ access }: Jira, { accountId }: Call, projectId: string): boolean =>
  access.mayGlobally(accountId, 'ADMINISTER') ||
  access.mayInProject(accountId, 'ADMINISTER_PROJECTS', projectId);

const untold = () =>
  jiraRefusal(404, 'No role could be found, or you do not administer this project.');

const selfOf = (call: Call, project: Project, roleId: string): string =>
  `${call.origin}/rest/api/3/project/${project.id}/role/${roleId}`;

function actorBean(jira: Jira, actor: string, id: number): object[] {
  if (actor.startsWith('group:')) {
    const name = actor.slice('group:'.length);
    const group = { name, displayName: name, groupId: groupIdOf(name) };
    return [{ id, displayName: name, type: 'atlassian-group-role-actor', name, actorGroup: group }];
  }
  const person = jira.people.find(actor);
  if (person === undefined) return [];
  return [
    {
      id,
      displayName: person.displayName,
      type: 'atlassian-user-role-actor',
      actorUser: { accountId: person.id },
    },
  ];
}
