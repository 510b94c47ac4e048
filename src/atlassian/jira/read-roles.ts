import * as v from 'valibot';
import type { Connection } from '../send';
import { send } from '../send';

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
