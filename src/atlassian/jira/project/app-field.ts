import type { Connection } from '../../send';
import { send } from '../../send';
import { readFields } from './site-fields';

/** A field that the app’s manifest declares, in one environment of the app. */
export type AppField = {
  readonly appId: string;
  readonly environmentId: string;
  readonly moduleKey: string;
};

/** The id of a field of the app's own, by the name that Jira makes of its module; undefined where there is none. */
export async function findAppField(
  connection: Connection,
  { appId, environmentId, moduleKey }: AppField,
): Promise<string | undefined> {
  const type = `extension/${appId}/${environmentId}/static/${moduleKey}`;
  const fields = await readFields(connection);
  return fields.find(({ customType }) => customType?.endsWith(type) === true)?.id;
}

/** What an issue holds in a field; null when it is empty. */
export async function readField(
  connection: Connection,
  issue: string,
  field: string,
): Promise<unknown> {
  const { json } = await send(connection, 'readIssue', {
    params: { issue },
    query: { fields: field },
  });
  return (json as { fields?: Readonly<Record<string, unknown>> }).fields?.[field] ?? null;
}

/** A value, and the issues that get it; null empties the field. */
export type FieldUpdate = { readonly issueIds: readonly string[]; readonly value: string | null };

/** Sets a field of the app's own, in one request and with no entry in the issues' history. */
export async function writeAppField(
  connection: Connection,
  field: string,
  updates: readonly FieldUpdate[],
): Promise<void> {
  await send(connection, 'writeAppField', {
    params: { field },
    query: { generateChangelog: 'false' },
    body: {
      updates: updates.map(({ issueIds, value }) => ({ issueIds: issueIds.map(Number), value })),
    },
  });
}
