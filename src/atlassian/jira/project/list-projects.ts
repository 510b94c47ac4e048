import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';

const aProjectPage = v.object({
  total: v.optional(v.number(), 0),
  isLast: v.optional(v.boolean(), true),
  values: v.array(v.object({ id: v.string() })),
});

/** How many projects may be browsed. */
export async function countProjects(connection: Connection): Promise<number> {
  return (await pageAt(connection, 0, 1)).total;
}

/** The ids of the projects that may be browsed, in the order of their keys: `atMost` from the place `at` on. */
export async function projectIdsAt(
  connection: Connection,
  at: number,
  atMost: number,
): Promise<readonly string[]> {
  const ids: string[] = [];
  let isLast = false;
  while (!isLast && ids.length < atMost) {
    const page = await pageAt(connection, at + ids.length, atMost - ids.length);
    ids.push(...page.values.map((project) => project.id));
    isLast = page.isLast || page.values.length === 0;
  }
  return ids;
}

/** One page; Jira may answer fewer than are asked for. */
async function pageAt(connection: Connection, startAt: number, maxResults: number) {
  const { json } = await send(connection, 'searchProjects', {
    query: { startAt, maxResults, orderBy: 'key' },
  });
  return v.parse(aProjectPage, json);
}
