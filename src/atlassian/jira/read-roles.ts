import * as v from 'valibot';
import type { Connection } from '../send';
import { send } from '../send';

const aRole = v.object({
  actors: v.optional(
    v.array(
      v.object({ displayName: v.optional(v.string(), ''), actorUser: v.optional(v.unknown()) }),
    ),
    [],
  ),
});

/** The roles of a project: name and id, in the order of their names. */
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

/** The names of the people in a role, whose name is compared without case; none when it is not there. */
export async function findRoleMembers(
  connection: Connection,
  project: string,
  roleName: string,
): Promise<readonly string[]> {
  const roles = await readRoles(connection, project);
  const wanted = roles.find(({ name }) => name.toLowerCase().startsWith(roleName.toLowerCase()));
  if (wanted === undefined) return [];
  const { json } = await send(connection, 'readProjectRole', {
    params: { project, role: wanted.id },
  });
  return v
    .parse(aRole, json)
    .actors.flatMap(({ displayName, actorUser }) =>
      actorUser === undefined || displayName === '' ? [] : [displayName],
    );
}
