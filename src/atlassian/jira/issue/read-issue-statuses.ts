import * as v from 'valibot';
import type { IssueId } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { send } from '../../send';

const theIssues = v.object({
  issues: v.array(
    v.object({ id: v.string(), fields: v.object({ status: v.object({ name: v.string() }) }) }),
  ),
});

/** The name of each issue's status by its id, of at most 100; what is gone or hidden is left out. */
export async function readIssueStatuses(
  connection: Connection,
  ids: readonly IssueId[],
): Promise<ReadonlyMap<IssueId, string>> {
  const { json } = await send(connection, 'bulkFetchIssues', {
    body: { issueIdsOrKeys: ids.slice(0, 100), fields: ['status'] },
  });
  const { issues } = v.parse(theIssues, json);
  return new Map(issues.map(({ id, fields }) => [id, fields.status.name]));
}
