import type { Call, Route } from '../../route';
import { erase, fieldRefusal, jiraRefusal, nothing, post, put } from '../../route';
import { isObject, knownObject, wordOf } from '../body';
import { allowed, browsableProject, issueOfPath, signedIn } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira, Project } from '../jira-store';
import { checkedKey, propertyJson } from '../property/property-limits';
import { outcomeOf } from './apply-edit';
import type { Editables, Subject } from './editable';
import { subjectOf } from './subject';
import { writeIssue } from './write-issue';
import { linkPartOf } from './link-part';
import { parseReference } from './parse-value';
import { renderOne } from './read-routes';

/** Creates, edits and deletes work items. */
export const editRoutes = (jira: Jira, editables: Editables): readonly Route[] => [
  post('/rest/api/3/issue', (call) => createIssue(jira, editables, call)),
  put('/rest/api/3/issue/:issueIdOrKey?returnIssue&expand', (call) =>
    editIssue(jira, editables, call),
  ),
  erase('/rest/api/3/issue/:issueIdOrKey?deleteSubtasks', (call) => {
    const issue = issueOfPath(jira, call);
    const accountId = allowed(jira, call, { permission: 'DELETE_ISSUES', on: issue });
    const children = jira.issues.childrenOf(issue.id);
    const isWhole = call.query.get('deleteSubtasks') === 'true';
    if (!isWhole && children.some((child) => isSubtask(jira, child.typeId)))
      throw jiraRefusal(
        400,
        `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
      );
    for (const child of children)
      if (isSubtask(jira, child.typeId)) jira.issues.remove(child.id, accountId);
      else writeIssue(jira, child, { patch: { parentId: null }, authorId: accountId });
    jira.issues.remove(issue.id, accountId);
    return nothing;
  }),
];

/** Sub-tasks carry the security level of what they are part of. */
function restrictSubtasks(jira: Jira, { id, securityId }: StoredIssue, authorId: string): void {
  for (const child of jira.issues.childrenOf(id))
    if (isSubtask(jira, child.typeId))
      writeIssue(jira, child, { patch: { securityId: securityId ?? null }, authorId });
}

const isSubtask = (jira: Jira, typeId: string): boolean =>
  (jira.issueTypes.find(typeId)?.hierarchyLevel ?? 0) < 0;

function editIssue(jira: Jira, editables: Editables, call: Call) {
  const issue = issueOfPath(jira, call);
  const accountId = allowed(jira, call, { permission: 'EDIT_ISSUES', on: issue });
  const body = knownObject(call, 'fields update properties historyMetadata transition');
  const update = isObject(body['update']) ? body['update'] : {};
  const { issuelinks, comment, ...rest } = update;
  if (comment !== undefined)
    throw fieldRefusal({ comment: 'The site takes comments by POST …/comment only.' });
  const subject = subjectOf(jira, issue, accountId);
  const outcome = outcomeOf({ jira, editables, subject }, { fields: body['fields'], update: rest });
  // An edit that changes nothing leaves no trace.
  if (outcome.items.length > 0) {
    const written = writeIssue(jira, issue, { ...outcome, authorId: accountId });
    if (written.securityId !== issue.securityId) restrictSubtasks(jira, written, accountId);
  }
  linkPartOf(jira, { call, issue, operations: issuelinks });
  putProperties(jira, { issue, accountId, properties: body['properties'] });
  return call.query.get('returnIssue') === 'true'
    ? {
        status: 200,
        body: renderOne(jira, editables, { call, issue: jira.issues.find(issue.id) ?? issue }),
      }
    : nothing;
}

function createIssue(jira: Jira, editables: Editables, call: Call) {
  const accountId = signedIn(call);
  const body = knownObject(call, 'fields update properties historyMetadata transition');
  const fields = isObject(body['fields']) ? body['fields'] : {};
  const { project: wantedProject, issuetype, ...rest } = fields;
  const project = projectToCreateIn(jira, call, wantedProject);
  const types = project.issueTypeIds.flatMap((id) => jira.issueTypes.find(id) ?? []);
  const typeId = types.find(
    (type) =>
      isObject(issuetype) &&
      (String(issuetype['id']) === type.id || issuetype['name'] === type.name),
  )?.id;
  if (typeId === undefined) throw fieldRefusal({ issuetype: 'Specify a valid issue type' });
  if (rest['summary'] === undefined)
    throw fieldRefusal({ summary: 'You must specify a summary of the issue.' });
  const subject: Subject = { project, typeId, accountId, body: () => undefined };
  const { patch } = outcomeOf(
    { jira, editables, subject },
    { fields: rest, update: body['update'] },
  );
  if (isSubtask(jira, typeId) && typeof patch.parentId !== 'string')
    throw fieldRefusal({
      parent: 'Issue type is a sub-task but parent issue key or id not specified.',
    });
  const { body: written, custom, ...values } = patch;
  const now = jira.clock.now();
  const issue = jira.issues.create(
    {
      priorityId: parseReference({ name: 'Medium' }, jira.priorities.all()) ?? '3',
      reporterId: accountId,
      ...given(values),
      summary: patch.summary ?? '',
      projectId: project.id,
      typeId,
      statusId: jira.workflows.find(project.workflowId)?.initialStatusId ?? '',
      creatorId: accountId,
      createdMs: now,
      updatedMs: now,
      ...(isSubtask(jira, typeId) ? inherited(jira, patch.parentId) : {}),
      isRanked: project.projectTypeKey === 'software',
      custom: given(custom),
      body: given(written),
    },
    accountId,
  );
  putProperties(jira, { issue, accountId, properties: body['properties'] });
  const self = `${call.origin}/rest/api/3/issue/${issue.id}`;
  return { status: 201, body: { id: issue.id, key: issue.key, self } };
}

const inherited = (jira: Jira, parentId: unknown) => {
  const { securityId } = jira.issues.find(wordOf(parentId)) ?? {};
  return securityId === undefined ? {} : { securityId };
};

const given = (values: object = {}) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

function projectToCreateIn(jira: Jira, call: Call, wanted: unknown): Project {
  const named = isObject(wanted) ? (wanted['id'] ?? wanted['key']) : undefined;
  if (named === undefined) throw fieldRefusal({ project: 'Specify a valid project ID or key' });
  try {
    const project = browsableProject(jira, call, wordOf(named));
    if (jira.access.mayInProject(call.accountId, 'CREATE_ISSUES', project.id)) return project;
  } catch {
    throw fieldRefusal({ project: 'Specify a valid project ID or key' });
  }
  throw jiraRefusal(400, 'You do not have permission to create issues in this project.');
}

type Properties = {
  readonly issue: StoredIssue;
  readonly accountId: string;
  readonly properties: unknown;
};

function putProperties(jira: Jira, { issue, accountId, properties = [] }: Properties): void {
  if (!Array.isArray(properties)) throw fieldRefusal({ properties: 'data was not an array' });
  for (const property of properties as unknown[]) {
    const { key, value } = isObject(property) ? property : {};
    const written = { key: checkedKey(wordOf(key)), json: propertyJson(value) };
    jira.issues.putProperty(issue.id, written, accountId);
  }
}
