import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';

/** The roles of a project: name and id, in the order of their names. Jira tells them to those who administer a project. */
export async function readRoles(
  connection: Connection,
  project: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { json } = await send(connection, 'readProjectRoles', { params: { project } });
  return Object.entries(v.parse(v.record(v.string(), v.string()), json))
    .flatMap(([name, url]) => {
      const id = /(\d+)$/.exec(url)?.[1];
      return id === undefined ? [] : [{ id, name }];
    })
    .sort((one, other) => one.name.localeCompare(other.name));
}

const aRole = v.object({
  actors: v.optional(
    v.array(
      v.object({ displayName: v.optional(v.string(), ''), actorUser: v.optional(v.unknown()) }),
    ),
    [],
  ),
});

/** The role whose people administer a project, unless the site has renamed it. */
const administrators = 'administrators';

/**
 * The names of the people in the role that administers a project and in the roles that are named; each
 * once, without those who belong to one through a group. Jira tells them to those who administer the
 * project, as Waymark's own account usually does.
 * Source: developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-roles
 */
export async function readNamesInRoles(
  connection: Connection,
  project: string,
  roleIds: readonly string[],
): Promise<readonly string[]> {
  const roles = await readRoles(connection, project);
  const own = roles.filter(({ name }) => name.toLowerCase().startsWith(administrators));
  const ids = new Set([...roleIds, ...own.map(({ id }) => id)]);
  const members = await Promise.all(
    [...ids].map(async (role) => {
      const { json } = await send(connection, 'readProjectRole', { params: { project, role } });
      return v.parse(aRole, json).actors;
    }),
  );
  const people = members.flat().filter(({ actorUser }) => actorUser !== undefined);
  return [...new Set(people.map(({ displayName }) => displayName).filter((name) => name !== ''))];
}
