import { isDeepStrictEqual } from 'node:util';
import type { Answer, Call, Route } from '../../route';
import { jiraRefusal, notEmulated } from '../../route';
import type { JsonObject } from '../body';
import { isObject, knownObject } from '../body';
import { signedIn } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { listOf } from '../search/search-routes';
import { checkedKey, propertyJson, propertyKey } from './property-limits';

const limits = { properties: 10, issuesOfOneValue: 10_000, issuesOfOwnValues: 100 } as const;
const bulk = '/rest/api/3/issue/properties';

/** Properties of many work items at once: all or none, told by a task that is finished when it is first seen. */
export const bulkPropertyRoutes = (jira: Jira): readonly Route[] => [
  { method: 'PUT', path: `${bulk}/:propertyKey`, answer: (call) => putFiltered(jira, call) },
  { method: 'DELETE', path: `${bulk}/:propertyKey`, answer: (call) => deleteFiltered(jira, call) },
  { method: 'POST', path: bulk, answer: (call) => postSame(jira, call) },
  { method: 'POST', path: `${bulk}/multi`, answer: (call) => postOwn(jira, call) },
];

/** @throws {Refusal} When one of them is not there or may not be edited, 400. */
function editable(jira: Jira, call: Call, ids: readonly string[]): StoredIssue[] {
  return ids.map((id) => {
    const issue = jira.issues.find(id);
    if (issue !== undefined && mayEdit(jira, call, issue)) return issue;
    throw jiraRefusal(
      400,
      `The issue ${id} does not exist, or you do not have permission to edit it.`,
    );
  });
}

const mayEdit = ({ catalog }: Jira, { caller }: Call, { projectId }: StoredIssue): boolean =>
  catalog.can(caller, 'BROWSE_PROJECTS', projectId) &&
  catalog.can(caller, 'EDIT_ISSUES', projectId);

type Filter = {
  readonly ids: readonly string[] | undefined;
  readonly hasProperty: boolean | undefined;
  readonly currentValue: unknown;
};

function readFilter(value: unknown): Filter {
  const filter = value ?? {};
  if (!isObject(filter)) throw jiraRefusal(400, "'filter' must be an object.");
  const { entityIds, hasProperty, currentValue } = filter;
  return {
    ids: entityIds === undefined ? undefined : listOf(entityIds, 'entityIds'),
    hasProperty: typeof hasProperty === 'boolean' ? hasProperty : undefined,
    currentValue,
  };
}

function filtered(jira: Jira, call: Call, filter: Filter): StoredIssue[] {
  const all = filter.ids === undefined ? [...jira.issues.all()] : editable(jira, call, filter.ids);
  const key = propertyKey(call);
  return all.filter((issue) => {
    const json = jira.issues.findProperty(issue.id, key);
    const isAsked = filter.hasProperty === undefined || filter.hasProperty === (json !== undefined);
    const value: unknown = json === undefined ? undefined : JSON.parse(json);
    const isSame =
      filter.currentValue === undefined || isDeepStrictEqual(value, filter.currentValue);
    return isAsked && isSame && mayEdit(jira, call, issue);
  });
}

function putFiltered(jira: Jira, call: Call): Answer {
  const accountId = signedIn(call);
  const body = knownObject(call, ['value', 'expression', 'filter']);
  if (body['expression'] !== undefined) throw notEmulated('`expression` in a bulk property update');
  const property = { key: propertyKey(call), json: propertyJson(body['value']) };
  const issues = filtered(jira, call, readFilter(body['filter']));
  for (const issue of issues) jira.issues.putProperty(issue.id, property, accountId);
  return toTask(jira, call, { description: 'Set the property of issues', count: issues.length });
}

function deleteFiltered(jira: Jira, call: Call): Answer {
  const accountId = signedIn(call);
  const body = knownObject(call, ['entityIds', 'currentValue']);
  const issues = filtered(jira, call, readFilter(body));
  for (const issue of issues) jira.issues.deleteProperty(issue.id, propertyKey(call), accountId);
  return toTask(jira, call, { description: 'Delete the property of issues', count: issues.length });
}

function postSame(jira: Jira, call: Call): Answer {
  const body = knownObject(call, ['entitiesIds', 'properties']);
  const ids = listOf(body['entitiesIds'], 'entitiesIds', limits.issuesOfOneValue);
  return putAll(jira, call, new Map(ids.map((id) => [id, propertiesOf(body['properties'])])));
}

function postOwn(jira: Jira, call: Call): Answer {
  const { issues } = knownObject(call, ['issues']) as { issues?: unknown };
  if (!Array.isArray(issues) || issues.length > limits.issuesOfOwnValues || !issues.every(isObject))
    throw jiraRefusal(
      400,
      `'issues' must be a list of at most ${String(limits.issuesOfOwnValues)} objects.`,
    );
  const own = issues.map((entry: JsonObject) => {
    const [id = ''] = listOf([entry['issueID']], 'issueID');
    return [id, propertiesOf(entry['properties'])] as const;
  });
  return putAll(jira, call, new Map(own));
}

/** The properties of a body as key and JSON text. @throws {Refusal} When they are none or too many, 400. */
function propertiesOf(value: unknown): readonly { key: string; json: string }[] {
  const entries = isObject(value) ? Object.entries(value) : [];
  if (entries.length === 0 || entries.length > limits.properties)
    throw jiraRefusal(400, `'properties' must hold 1 to ${String(limits.properties)} properties.`);
  return entries.map(([key, content]) => ({ key: checkedKey(key), json: propertyJson(content) }));
}

function putAll(
  jira: Jira,
  call: Call,
  propertiesById: ReadonlyMap<string, readonly { key: string; json: string }[]>,
): Answer {
  const accountId = signedIn(call);
  const issues = editable(jira, call, [...propertiesById.keys()]);
  for (const issue of issues)
    for (const property of propertiesById.get(issue.id) ?? [])
      jira.issues.putProperty(issue.id, property, accountId);
  return toTask(jira, call, { description: 'Set properties of issues', count: issues.length });
}

function toTask(
  jira: Jira,
  call: Call,
  { description, count }: { readonly description: string; readonly count: number },
): Answer {
  const task = jira.tasks.put({
    id: jira.tasks.nextId(),
    description,
    atMs: jira.clock.now(),
    result: { issues: count },
    ...(call.accountId === undefined ? {} : { submittedBy: call.accountId }),
  });
  return { status: 303, headers: { Location: `${call.origin}/rest/api/3/task/${task.id}` } };
}
