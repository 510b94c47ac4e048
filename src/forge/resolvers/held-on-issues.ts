import * as v from 'valibot';
import type { PermissionKey } from '#atlassian/jira/people/permissions';
import { send } from '#atlassian/send';
import type { IssueId } from '#domain/issue/issue';
import { backlogPace, inPace } from '../../usecases/scoring/pace';
import { hurried } from '../connections';
import { requestAsUser } from '../request';

const asUser = hurried(requestAsUser);

/** Source: developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions */
const checkedPerRequest = 1000;

const anAnswer = v.object({
  projectPermissions: v.array(
    v.object({ permission: v.string(), issues: v.optional(v.array(v.number()), []) }),
  ),
});

/** Those of the work items on which the person who asks holds the permission. */
export async function heldOnIssues(
  permission: PermissionKey,
  ids: readonly IssueId[],
): Promise<ReadonlySet<IssueId>> {
  const batches = Array.from({ length: Math.ceil(ids.length / checkedPerRequest) }, (_, at) =>
    ids.slice(at * checkedPerRequest, (at + 1) * checkedPerRequest),
  );
  const held = await inPace(
    batches,
    async (batch) => {
      const issues = batch.map(Number);
      const { json } = await send(asUser, 'checkPermissions', {
        body: { projectPermissions: [{ permissions: [permission], issues }] },
      });
      return v.parse(anAnswer, json).projectPermissions.flatMap((found) => found.issues);
    },
    { pace: backlogPace, now: Date.now, wait: asUser.wait },
  );
  return new Set(held.flat().map(String));
}
