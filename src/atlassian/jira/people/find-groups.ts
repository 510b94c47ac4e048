import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';

const anAnswer = v.object({
  groups: v.array(v.object({ name: v.string(), groupId: v.string() })),
});

/** A group of people on the site. */
export type Group = { readonly groupId: string; readonly name: string };

/** Groups whose name holds these letters, at most twenty. */
export async function findGroups(connection: Connection, query: string): Promise<readonly Group[]> {
  const { json } = await send(connection, 'findGroups', { query: { query, maxResults: 20 } });
  return v.parse(anAnswer, json).groups;
}
