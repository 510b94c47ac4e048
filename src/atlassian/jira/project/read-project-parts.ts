import * as v from 'valibot';
import type { Version } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { send } from '../../send';
import { aVersion } from '../issue/issue-shape';

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
