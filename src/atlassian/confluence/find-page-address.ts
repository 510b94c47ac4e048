import * as v from 'valibot';
import { Fault } from '#domain/fault';
import type { Connection } from '../send';
import { send } from '../send';

const aPage = v.object({ _links: v.object({ base: v.string(), webui: v.string() }) });

/** Where a page is opened: its whole address, else, where Confluence does not tell it, the one within the site. */
export async function findPageAddress(connection: Connection, page: string): Promise<string> {
  try {
    const { json } = await send(connection, 'readPage', { params: { page } });
    const { base, webui } = v.parse(aPage, json)._links;
    return `${base}${webui}`;
  } catch (error) {
    if (error instanceof Fault || error instanceof v.ValiError)
      return `/wiki/pages/viewpage.action?pageId=${page}`;
    throw error;
  }
}
