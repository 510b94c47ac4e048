import * as v from 'valibot';
import type { Connection } from '../send';
import { ProductFault, send } from '../send';

const aPage = v.object({ ownerId: v.nullish(v.string()), authorId: v.nullish(v.string()) });
const people = v.object({
  results: v.array(v.object({ accountId: v.string(), displayName: v.nullish(v.string()) })),
});

/** The name of who owns a page; undefined where the person may not know, or nobody owns it any more. */
export async function findPageOwner(
  connection: Connection,
  page: string,
): Promise<string | undefined> {
  try {
    const read = await send(connection, 'readPage', { params: { page } });
    const { ownerId, authorId } = v.parse(aPage, read.json);
    const id = ownerId ?? authorId;
    if (typeof id !== 'string') return undefined;
    const { json } = await send(connection, 'readPeople', { body: { accountIds: [id] } });
    return v.parse(people, json).results[0]?.displayName ?? undefined;
  } catch (error) {
    if (error instanceof ProductFault) return undefined;
    throw error;
  }
}
