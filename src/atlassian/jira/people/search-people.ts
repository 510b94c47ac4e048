import * as v from 'valibot';
import type { Person } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { send } from '../../send';

const anAnswer = v.array(
  v.object({
    accountId: v.string(),
    displayName: v.string(),
    active: v.fallback(v.boolean(), true),
    accountType: v.fallback(v.string(), 'atlassian'),
  }),
);

/** People whose name or email address begins so, at most ten; no apps and no closed accounts. */
export async function searchPeople(
  connection: Connection,
  query: string,
): Promise<readonly Person[]> {
  const { json } = await send(connection, 'searchUsers', { query: { query, maxResults: 10 } });
  return v
    .parse(anAnswer, json)
    .filter(({ active, accountType }) => active && accountType !== 'app')
    .map(({ accountId, displayName }) => ({ accountId, displayName }));
}
