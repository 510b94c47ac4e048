import * as v from 'valibot';
import { Fault } from '#domain/fault';
import { plainText } from '#domain/criteria/text/inline-text';
import type { Issue, IssueId, IssueKey } from '#domain/issue/issue';
import type { Connection } from '../../send';
import { send } from '../../send';

const aCreated = v.object({ id: v.string(), key: v.string() });

const theTypes = v.object({
  issueTypes: v.fallback(
    v.array(
      v.object({ id: v.string(), name: v.string(), subtask: v.fallback(v.boolean(), false) }),
    ),
    [],
  ),
});

/** Jira's longest summary, in characters. */
const summaryAtMost = 255;

/** A criterion's text as the summary of an issue: one line, without marks. */
export const summaryOf = (text: string): string =>
  plainText(text).replace(/\n/g, ' ').slice(0, summaryAtMost);

/**
 * Creates a sub-task of the issue that says the text.
 * @throws {Fault} `NO_SUBTASK_TYPE` When the project has no sub-tasks.
 * @throws {ProductFault} When Jira refuses.
 */
export async function createSubtask(
  connection: Connection,
  parent: Issue,
  text: string,
): Promise<{ readonly id: IssueId; readonly key: IssueKey }> {
  const { json } = await send(connection, 'readProject', { params: { project: parent.projectId } });
  const type = v.parse(theTypes, json).issueTypes.find(({ subtask }) => subtask);
  if (type === undefined) throw new Fault('NO_SUBTASK_TYPE', 'The project has no sub-tasks.');
  const created = await send(connection, 'createIssue', {
    body: {
      fields: {
        project: { id: parent.projectId },
        parent: { id: parent.id },
        issuetype: { id: type.id },
        summary: summaryOf(text),
      },
    },
  });
  return v.parse(aCreated, created.json);
}
