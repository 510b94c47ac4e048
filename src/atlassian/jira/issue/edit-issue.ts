import type { Connection } from '../../send';
import { send } from '../../send';

/**
 * Sets fields of an issue; a description is a document in Atlassian Document Format.
 * @throws {ProductFault} `PRODUCT_REFUSED_INPUT` with what Jira says of each field.
 */
export async function editIssue(
  connection: Connection,
  issue: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  await send(connection, 'editIssue', { params: { issue }, body: { fields } });
}
