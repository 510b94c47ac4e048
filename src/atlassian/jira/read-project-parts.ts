import * as v from 'valibot';
import type { StatusCategories } from '#domain/flow/flow-rule';
import type { Version } from '#domain/issue/issue';
import type { Connection } from '../send';
import { send } from '../send';
import { aStatus, aVersion } from './issue-shape';

const typesWithStatuses = v.array(v.object({ statuses: v.array(v.unknown()) }));

/** The categories of all statuses that a project's work items can have. */
export async function readStatusCategories(
  connection: Connection,
  project: string,
): Promise<StatusCategories> {
  const { json } = await send(connection, 'readProjectStatuses', { params: { project } });
  const statuses = v.parse(typesWithStatuses, json).flatMap((type) => type.statuses);
  return new Map(
    statuses.flatMap((status) => {
      const outcome = v.safeParse(aStatus, status);
      return outcome.success ? [[outcome.output.id, outcome.output.category] as const] : [];
    }),
  );
}

/** The versions of a project, in its own order. */
export async function readVersions(
  connection: Connection,
  project: string,
): Promise<readonly Version[]> {
  const { json } = await send(connection, 'readProjectVersions', { params: { project } });
  return v.parse(v.array(v.unknown()), json).flatMap((version) => {
    const outcome = v.safeParse(aVersion, version);
    return outcome.success ? [outcome.output] : [];
  });
}
