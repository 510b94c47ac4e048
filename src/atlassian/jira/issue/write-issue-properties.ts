import type { Connection } from '../../send';
import { send } from '../../send';

/** Properties to be set on one issue, by key. */
export type IssueProperties = {
  readonly issueId: string;
  readonly properties: Readonly<Record<string, unknown>>;
};

/**
 * Sets properties of up to a hundred issues in one request; Jira carries it out in the background, all
 * or none. Issues that the person may not edit make Jira refuse all of them.
 */
export async function writeIssueProperties(
  connection: Connection,
  issues: readonly IssueProperties[],
): Promise<void> {
  if (issues.length === 0) return;
  const body = {
    issues: issues.map(({ issueId, properties }) => ({ issueID: Number(issueId), properties })),
  };
  await send(connection, 'writeIssueProperties', { body });
}
