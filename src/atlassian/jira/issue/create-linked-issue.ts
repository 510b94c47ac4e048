import * as v from 'valibot';
import type { Issue, IssueId, IssueKey } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { send } from '../../send';
import { summaryOf } from './create-subtask';

const aCreated = v.object({ id: v.string(), key: v.string() });

/**
 * Creates an issue of the same type that says the text, and links both as related.
 * @throws {ProductFault} When Jira refuses; the issue may have been created without its link.
 */
export async function createLinkedIssue(
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
  const created = v.parse(aCreated, json);
  await send(connection, 'linkIssues', {
    body: {
      // Every site has it from the beginning; administrators may rename it, and then Jira refuses.
      type: { name: 'Relates' },
      inwardIssue: { id: issue.id },
      outwardIssue: { id: created.id },
    },
  });
  return created;
}
