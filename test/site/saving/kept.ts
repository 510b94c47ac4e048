import type { RecordKindName } from '#domain/record/record';
import type { Desk } from './desk';

/** What a record holds, as an administrator reads it. */
export async function stateOf<State>(desk: Desk, kind: RecordKindName, subjectId: string) {
  const ask = { kind, subjectId };
  return (await desk.press<{ state: State }>('record.read', ask, { person: 'admin' })).state;
}

/** What stands in a property of a work item; undefined where there is none. */
export async function copyOf<Copy>(
  desk: Desk,
  id: string,
  property: string,
): Promise<Copy | undefined> {
  const path = `/rest/api/3/issue/${id}/properties/${property}`;
  return (await desk.ask<{ value?: Copy }>('GET', path)).value;
}

/** What stands at a path of settings. */
export const partAt = (settings: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (part, name) => (part as Record<string, unknown> | undefined)?.[name],
    settings,
  );

/** What a work item holds in the field of this name. */
export async function fieldOf(desk: Desk, issueId: string, name: string): Promise<unknown> {
  const all = await desk.ask<readonly { id: string; name: string }[]>('GET', '/rest/api/3/field');
  const id = all.find((field) => field.name === name)?.id ?? '';
  const path = `/rest/api/3/issue/${issueId}?fields=${id}`;
  return (await desk.ask<{ fields: Readonly<Record<string, unknown>> }>('GET', path)).fields[id];
}
