import type { AdfDocument } from '#domain/issue/adf';
import type { Connection } from '../../send';
import { send } from '../../send';

/** Adds a comment to an issue. */
export async function addComment(
  connection: Connection,
  issue: string,
  body: AdfDocument,
): Promise<void> {
  await send(connection, 'addComment', { params: { issue }, body: { body } });
}
