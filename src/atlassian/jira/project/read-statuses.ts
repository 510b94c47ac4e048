import * as v from 'valibot';
import type { Status } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { send } from '../../send';
import { aStatus } from '../issue/issue-shape';

/** Every status that a project's work items can have, each once, in the order of the workflows. */
export async function readStatuses(
  connection: Connection,
  project: string,
): Promise<readonly Status[]> {
  const { json } = await send(connection, 'readProjectStatuses', { params: { project } });
  const types = v.parse(v.array(v.object({ statuses: v.array(aStatus) })), json);
  const byId = new Map(types.flatMap((type) => type.statuses).map((status) => [status.id, status]));
  return [...byId.values()];
}
