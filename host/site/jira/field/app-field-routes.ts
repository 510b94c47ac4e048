import type { Answer, Call, Route } from '../../route';
import { jiraRefusal, nothing, put } from '../../route';
import { isObject, knownObject, wordOf } from '../body';
import { historyItem } from '../edit/history-item';
import { writeIssue } from '../edit/write-issue';
import { signedIn } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira, SiteField } from '../jira-store';
import { isAppField } from './app-fields';

/** What an app stores in the fields of its own: nobody else may. */
export const appFieldRoutes = (jira: Jira): readonly Route[] => [
  put('/rest/api/3/app/field/:fieldIdOrKey/value?generateChangelog', (call) => write(jira, call)),
];

function write(jira: Jira, call: Call): Answer {
  const authorId = signedIn(call);
  if (call.caller.kind !== 'app')
    throw jiraRefusal(403, 'Only the app that provided the field can update its values.');
  const field = jira.customFields.find(call.params['fieldIdOrKey'] ?? '');
  if (field === undefined || !isAppField(field))
    throw jiraRefusal(404, 'The custom field was not found.');
  const { updates } = knownObject(call, 'updates');
  if (!Array.isArray(updates) || updates.length === 0)
    throw jiraRefusal(400, "'updates' must be a list with at least one entry.");
  const isTold = call.query.get('generateChangelog') !== 'false';
  for (const update of updates as unknown[])
    for (const { issue, value } of valuesOf(jira, call, update))
      writeIssue(jira, issue, {
        ...{ authorId, patch: { custom: { [field.id]: value } } },
        items: isTold ? [told(field, issue, value)] : [],
      });
  return nothing;
}

type Value = { readonly issue: StoredIssue; readonly value: string | null };

/** @throws {Refusal} When a work item is not there for the app, or the value is no text: 400. */
function valuesOf(jira: Jira, { caller }: Call, update: unknown): readonly Value[] {
  const { issueIds, value } = isObject(update) ? update : {};
  if (!Array.isArray(issueIds) || issueIds.length === 0)
    throw jiraRefusal(400, "'issueIds' must be a list with at least one id.");
  if (value !== null && typeof value !== 'string')
    throw jiraRefusal(400, 'The value must be a string.');
  return (issueIds as unknown[]).map((id) => {
    const issue = jira.issues.find(wordOf(id));
    if (typeof id !== 'number' || issue === undefined || !jira.catalog.maySee(caller, issue))
      throw jiraRefusal(400, `The issue ${wordOf(id)} does not exist.`);
    return { issue, value };
  });
}

function told(field: SiteField, { custom }: StoredIssue, value: string | null) {
  const before = custom[field.id];
  return historyItem(field, [null, typeof before === 'string' ? before : null], [null, value]);
}
