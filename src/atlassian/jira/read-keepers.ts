import * as v from 'valibot';
import type { Editors } from '#domain/settings/settings';
import type { Connection } from '../send';
import { send } from '../send';
import { readPeople } from './read-people';

/** Whom to ask to have the settings of a project changed, by name. */
export type Keepers = {
  readonly names: readonly string[];
  /** Nobody is named: it is who leads the project, who knows. */
  readonly isLead: boolean;
};

const aLed = v.object({
  lead: v.optional(v.object({ displayName: v.optional(v.string(), '') })),
});

/**
 * Those who may change the settings of a project, for somebody who may not: the people that are named as its
 * editors; where none is, who leads the project. Who is in a role is not asked for: Jira tells it to
 * those who administer the project, and they need to ask nobody.
 * Source: developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-roles
 */
export async function readKeepers(
  connection: Connection,
  project: string,
  { accountIds }: Editors,
): Promise<Keepers> {
  const people = await readPeople(connection, accountIds);
  if (people.length > 0)
    return { names: people.map(({ displayName }) => displayName), isLead: false };
  const lead = await readLead(connection, project);
  return { names: lead === '' ? [] : [lead], isLead: true };
}

async function readLead(connection: Connection, project: string): Promise<string> {
  const { json } = await send(connection, 'readProject', {
    params: { project },
    query: { expand: 'lead' },
  });
  return v.parse(aLed, json).lead?.displayName ?? '';
}
