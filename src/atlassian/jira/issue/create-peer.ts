import * as v from 'valibot';
import type { Issue, IssueId, IssueKey } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { send } from '../../send';
import { summaryOf } from './create-subtask';

const aCreated = v.object({ id: v.string(), key: v.string() });

/**
 * Creates an issue of the same type that says the text.
 * @throws {ProductFault} When Jira refuses.
 */
export async function createPeer(
  connection: Connection,
  issue: Issue,
  text: string,
): Promise<{ readonly id: IssueId; readonly key: IssueKey }> {
  const { json } = await send(connection, 'createIssue', {
    body: {
      fields: {
        project: { id: issue.projectId },
        issuetype: { id: issue.type.id },
        summary: summaryOf(text),
      },
    },
  });
  return v.parse(aCreated, json);
}

/**
 * Links two issues as related.
 * @throws {ProductFault} When Jira refuses.
 */
export async function relateIssues(
  connection: Connection,
  issueId: IssueId,
  otherId: IssueId,
): Promise<void> {
  await send(connection, 'linkIssues', {
    body: {
      // Every site has it from the beginning; administrators may rename it, and then Jira refuses.
      type: { name: 'Relates' },
      inwardIssue: { id: issueId },
      outwardIssue: { id: otherId },
    },
  });
}
