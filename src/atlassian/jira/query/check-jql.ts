import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';

const anAnswer = v.object({
  queries: v.array(v.object({ errors: v.optional(v.array(v.string()), []) })),
});

/** What Jira has to say against a query; nothing when it understands it. */
export async function checkJql(connection: Connection, jql: string): Promise<readonly string[]> {
  const { json } = await send(connection, 'parseJql', {
    query: { validation: 'strict' },
    body: { queries: [jql] },
  });
  return v.parse(anAnswer, json).queries.flatMap((query) => query.errors);
}
