import type { Call } from '../../route';
import { fieldRefusal } from '../../route';
import { isObject } from '../body';
import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { createLink } from '../link/create-link';

type LinkPart = { readonly call: Call; readonly issue: StoredIssue; readonly operations: unknown };

/** The `update.issuelinks` of an edit: `[{ add: { type, inwardIssue | outwardIssue } }]`. */
export function linkPartOf(jira: Jira, { call, issue, operations }: LinkPart): void {
  if (operations === undefined) return;
  if (!Array.isArray(operations))
    throw fieldRefusal({ issuelinks: 'Operations must be an array.' });
  for (const operation of operations as unknown[]) {
    const add = isObject(operation) ? operation['add'] : undefined;
    if (!isObject(add)) throw fieldRefusal({ issuelinks: 'Only the operation add is supported.' });
    const other = add['inwardIssue'] ?? add['outwardIssue'];
    createLink(jira, call, {
      type: add['type'],
      inwardIssue: add['inwardIssue'] === undefined ? { id: issue.id } : other,
      outwardIssue: add['outwardIssue'] === undefined ? { id: issue.id } : other,
    });
  }
}
