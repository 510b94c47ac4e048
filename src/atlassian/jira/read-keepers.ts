import * as v from 'valibot';
import type { Editors } from '#domain/settings/settings';
import type { Connection } from '../send';
import { ProductFault, send } from '../send';
import { readPeople } from './read-people';
import { readRoleMembers, readRoles } from './read-roles';

/** Whom to ask to have the settings of a project changed, by name. */
export type Keepers = {
  readonly names: readonly string[];
  /** Jira told nobody of those who may, only who leads the project. */
  readonly isLead: boolean;
};

const aLed = v.object({
  lead: v.optional(v.object({ displayName: v.optional(v.string(), '') })),
});

/** The role whose people administer a project, unless the site has renamed it. */
const administrators = 'administrators';

/**
 * Those who may change the settings of a project: the people that are named, then the members of the roles
 * that are named, then its administrators; each once. Who is in a role Jira tells project administrators
 * alone: to others it tells who leads the project.
 * Source: developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-project-roles
 */
export async function readKeepers(
  connection: Connection,
  project: string,
  { accountIds, roleIds }: Editors,
): Promise<Keepers> {
  const [named, members] = await Promise.all([
    readPeople(connection, accountIds).then((people) => people.map((one) => one.displayName)),
    readMembers(connection, project, roleIds).catch(passRefusal),
  ]);
  const names = [...new Set([...named, ...members])];
  if (names.length > 0) return { names, isLead: false };
  const lead = await readLead(connection, project);
  return { names: lead === '' ? [] : [lead], isLead: true };
}

async function readMembers(
  connection: Connection,
  project: string,
  roleIds: readonly string[],
): Promise<readonly string[]> {
  const roles = await readRoles(connection, project);
  const ids = roles
    .filter(({ name }) => name.toLowerCase().startsWith(administrators))
    .map(({ id }) => id);
  const members = [...roleIds, ...ids].map((role) => readRoleMembers(connection, project, role));
  return (await Promise.all(members)).flat();
}

function passRefusal(error: unknown): readonly string[] {
  if (error instanceof ProductFault) return [];
  throw error;
}

async function readLead(connection: Connection, project: string): Promise<string> {
  const { json } = await send(connection, 'readProject', {
    params: { project },
    query: { expand: 'lead' },
  });
  return v.parse(aLed, json).lead?.displayName ?? '';
}
