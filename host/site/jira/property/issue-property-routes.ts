import type { Answer, Call, Route } from '../../route';
import { answered, erase, get, jiraRefusal, nothing, put } from '../../route';
import { allowed, issueOfPath } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { propertyJson, propertyKey } from './property-limits';

const one = '/rest/api/3/issue/:issueIdOrKey/properties/:propertyKey';

/** The entity properties of one work item: whoever may browse it reads them, whoever may edit it writes them. */
export const issuePropertyRoutes = (jira: Jira): readonly Route[] => [
  get('/rest/api/3/issue/:issueIdOrKey/properties', (call) => listKeys(jira, call)),
  get(one, (call) => read(jira, call)),
  put(one, (call) => write(jira, call)),
  erase(one, (call) => remove(jira, call)),
];

const named = (jira: Jira, call: Call): StoredIssue => issueOfPath(jira, call);

/** @throws {Refusal} When the caller may not edit the work item, 401 or 403. */
export const mayEdit = (jira: Jira, call: Call, issue: StoredIssue): string =>
  allowed(jira, call, { permission: 'EDIT_ISSUES', on: issue });

const unset = (key: string) => jiraRefusal(404, `The property with key '${key}' does not exist.`);

function listKeys(jira: Jira, call: Call): Answer {
  const issue = named(jira, call);
  const base = `${call.origin}/rest/api/3/issue/${issue.id}/properties/`;
  const keys = jira.issues.propertyKeys(issue.id);
  return answered({ keys: keys.map((key) => ({ self: base + encodeURIComponent(key), key })) });
}

function read(jira: Jira, call: Call): Answer {
  const issue = named(jira, call);
  const key = propertyKey(call);
  const json = jira.issues.findProperty(issue.id, key);
  if (json === undefined) throw unset(key);
  return answered({ key, value: JSON.parse(json) as unknown });
}

function write(jira: Jira, call: Call): Answer {
  const issue = named(jira, call);
  const accountId = mayEdit(jira, call, issue);
  const property = { key: propertyKey(call), json: propertyJson(call.body) };
  jira.issues.writeLimit.take(issue.id);
  const isNew = jira.issues.putProperty(issue.id, property, accountId);
  return { status: isNew ? 201 : 200 };
}

function remove(jira: Jira, call: Call): Answer {
  const issue = named(jira, call);
  const accountId = allowed(jira, call, { permission: 'EDIT_ISSUES', on: issue, status: 404 });
  const key = propertyKey(call);
  jira.issues.writeLimit.take(issue.id);
  if (!jira.issues.deleteProperty(issue.id, key, accountId)) throw unset(key);
  return nothing;
}
