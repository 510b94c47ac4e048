import type { Call, Route } from '../../route';
import { answered, jiraRefusal } from '../../route';
import { browsableProject } from '../guards';
import type { Jira, Project } from '../jira-store';
import { groupIdOf } from '../user/user-routes';

/** `/role`, `/project/{key}/role` and one role with who is in it. */
export const roleRoutes = (jira: Jira): readonly Route[] => {
  const projectOf = (call: Call) =>
    browsableProject(jira, call, call.params['projectIdOrKey'] ?? '');
  return [
    {
      method: 'GET',
      path: '/rest/api/3/role',
      answer: (call) =>
        answered(
          jira.roles.all().map((role) => ({
            self: `${call.origin}/rest/api/3/role/${role.id}`,
            name: role.name,
            id: Number(role.id),
            description: role.description ?? '',
          })),
        ),
    },
    {
      method: 'GET',
      path: '/rest/api/3/project/:projectIdOrKey/role',
      answer(call) {
        const project = projectOf(call);
        return answered(
          Object.fromEntries(
            jira.roles.all().map((role) => [role.name, selfOf(call, project, role.id)]),
          ),
        );
      },
    },
    {
      method: 'GET',
      path: '/rest/api/3/project/:projectIdOrKey/role/:id',
      query: ['excludeInactiveUsers'],
      answer(call) {
        const project = projectOf(call);
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
      },
    },
  ];
};

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
