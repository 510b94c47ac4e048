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

/** The names of the people in a role of a project; those who belong to it through a group are not among them. */
export async function readRoleMembers(
  connection: Connection,
  project: string,
  role: string,
): Promise<readonly string[]> {
  const { json } = await send(connection, 'readProjectRole', { params: { project, role } });
  return v
    .parse(aRole, json)
    .actors.flatMap(({ displayName, actorUser }) =>
      actorUser === undefined || displayName === '' ? [] : [displayName],
    );
}
