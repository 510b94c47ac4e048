import * as v from 'valibot';
import type { AccountId, Person } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { send } from '../../send';
import { aPerson } from '../issue/issue-shape';

const anAnswer = v.object({ values: v.array(aPerson) });

/** People by their account ids, at most ninety; those whom Jira does not know are left out. */
export async function readPeople(
  connection: Connection,
  accountIds: readonly AccountId[],
): Promise<readonly Person[]> {
  const asked = accountIds.slice(0, 90);
  if (asked.length === 0) return [];
  const { json } = await send(connection, 'readUsers', {
    query: { accountId: asked, maxResults: asked.length },
  });
  return v.parse(anAnswer, json).values;
}
