import * as v from 'valibot';
import type { Connection } from '../../send';
import { ProductFault, send } from '../../send';

/** A board or a saved filter, as one chooses it. */
export type NamedScope = { readonly id: string; readonly name: string };

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const aPage = v.object({ values: v.array(v.object({ id, name: v.string() })) });
const boardsAtMost = 50;
const filtersAtMost = 20;

/** The boards of a project that the person may see, at most fifty; none on a site without boards. */
export async function listBoards(
  connection: Connection,
  projectKey: string,
): Promise<readonly NamedScope[]> {
  try {
    const { json } = await send(connection, 'readBoards', {
      query: { projectKeyOrId: projectKey, maxResults: boardsAtMost },
    });
    return v.parse(aPage, json).values;
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** The id of the saved filter that a board shows; undefined when the board is gone or hidden. */
export async function findFilterOfBoard(
  connection: Connection,
  board: string,
): Promise<string | undefined> {
  try {
    const { json } = await send(connection, 'readBoardConfiguration', { params: { board } });
    return v.parse(v.object({ filter: v.object({ id }) }), json).filter.id;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

/** Saved filters that are shared with the person and have these words in their name, at most twenty. */
export async function searchFilters(
  connection: Connection,
  words: string,
): Promise<readonly NamedScope[]> {
  const { json } = await send(connection, 'searchFilters', {
    query: { maxResults: filtersAtMost, ...(words === '' ? {} : { filterName: words }) },
  });
  return v.parse(aPage, json).values;
}

/** The name of a saved filter; undefined when it is gone or not shared with the person. */
export async function findFilterName(
  connection: Connection,
  filterId: string,
): Promise<string | undefined> {
  const { json } = await send(connection, 'searchFilters', { query: { id: filterId } });
  return v.parse(aPage, json).values[0]?.name;
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ProductFault &&
  ['PRODUCT_FORBIDDEN', 'PRODUCT_NOT_FOUND', 'PRODUCT_REFUSED_INPUT'].includes(error.code);
