import * as v from 'valibot';
import { ProductFault, send } from '#atlassian/send';
import type { PageRights } from '../../usecases/macro/page/published-snapshots';
import { requestAsApp, requestAsUser } from '../request';
import { hurried } from '../connections';

const asUser = hurried(requestAsUser);
const asApp = hurried(requestAsApp);

const operations = v.object({
  operations: v.array(v.object({ operation: v.string(), targetType: v.string() })),
});
const verdict = v.object({ hasPermission: v.boolean() });

/**
 * What the asking person may do with a page, asked of Confluence as that person. Someone without an
 * account is asked about by the app, and may at most read.
 */
export async function pageRightsOf(page: string, accountId?: string): Promise<PageRights> {
  try {
    if (accountId === undefined) {
      const { json } = await send(asApp, 'checkPagePermission', {
        params: { page },
        body: { subject: { type: 'user', identifier: 'anonymous' }, operation: 'read' },
      });
      return { mayRead: v.parse(verdict, json).hasPermission, mayEdit: false };
    }
    const { json } = await send(asUser, 'readPageOperations', { params: { page } });
    const held = v.parse(operations, json).operations.filter((each) => each.targetType === 'page');
    return {
      mayRead: held.some((each) => each.operation === 'read'),
      mayEdit: held.some((each) => each.operation === 'update'),
    };
  } catch (error) {
    if (
      error instanceof ProductFault &&
      ['PRODUCT_NOT_FOUND', 'PRODUCT_FORBIDDEN'].includes(error.code)
    )
      return { mayRead: false, mayEdit: false };
    throw error;
  }
}

/** The name by which Jira knows the invoking person. */
export async function nameOfInvoker(): Promise<string> {
  const { json } = await send(asUser, 'readMyself');
  return v.parse(v.object({ displayName: v.string() }), json).displayName;
}
