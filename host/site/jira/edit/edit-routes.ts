import type { Call, Route } from '../../route';
import { fieldRefusal, jiraRefusal, nothing } from '../../route';
import { isObject, knownObject, wordOf } from '../body';
import { allowed, browsableIssue, browsableProject, signedIn } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira, Project } from '../jira-store';
import { propertyLimits } from '../project/project-properties';
import { outcomeOf } from './apply-edit';
import type { Editables, Subject } from './editable';
import { subjectOf } from './subject';
import { linkPartOf } from './link-part';
import { parseReference } from './parse-value';
import { renderOne } from './read-routes';

const noEdit = 'You do not have permission to edit issues in this project.';

/** Creates, edits, assigns and deletes work items. */
export const editRoutes = (jira: Jira, editables: Editables): readonly Route[] => [
  {
    method: 'POST',
    path: '/rest/api/3/issue',
    answer: (call) => createIssue(jira, editables, call),
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issue/:issueIdOrKey',
    query: ['returnIssue', 'expand'],
    answer: (call) => editIssue(jira, editables, call),
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issue/:issueIdOrKey/assignee',
    answer(call) {
      const issue = browsableIssue(jira, call, call.params['issueIdOrKey'] ?? '');
      const fields = { assignee: knownObject(call, ['accountId']) };
      const accountId = allowed(jira, call, {
        permission: 'ASSIGN_ISSUES',
        projectId: issue.projectId,
        message: 'You do not have permission to assign issues in this project.',
      });
      saveEdit(jira, {
        issue,
        accountId,
        outcome: outcomeOf(
          { jira, editables, subject: subjectOf(jira, issue, accountId) },
          { fields },
        ),
      });
      return nothing;
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issue/:issueIdOrKey',
    query: ['deleteSubtasks'],
    answer(call) {
      const issue = browsableIssue(jira, call, call.params['issueIdOrKey'] ?? '');
      const accountId = allowed(jira, call, {
        permission: 'DELETE_ISSUES',
        projectId: issue.projectId,
        message: 'You do not have permission to delete issues in this project.',
      });
      const subtasks = jira.issues.childrenOf(issue.id).filter((child) => isSubtask(jira, child));
      if (subtasks.length > 0 && call.query.get('deleteSubtasks') !== 'true')
        throw jiraRefusal(
          400,
          `The issue '${issue.key}' has subtasks. You must specify the 'deleteSubtasks' parameter to delete this issue and all its subtasks.`,
        );
      for (const child of jira.issues.childrenOf(issue.id))
        if (isSubtask(jira, child)) jira.issues.remove(child.id, accountId);
        else
          jira.issues.update(
            child.id,
            { parentId: null },
            { authorId: accountId, atMs: jira.clock.now(), items: [] },
          );
      jira.issues.remove(issue.id, accountId);
      return nothing;
    },
  },
];

const isSubtask = (jira: Jira, issue: StoredIssue): boolean =>
  (jira.issueTypes.find(issue.typeId)?.hierarchyLevel ?? 0) < 0;

type Save = {
  readonly issue: StoredIssue;
  readonly accountId: string;
  readonly outcome: ReturnType<typeof outcomeOf>;
};

/** Keeps what an edit came to; an edit that changes nothing leaves no trace. */
export function saveEdit(jira: Jira, { issue, accountId, outcome }: Save): void {
  if (outcome.items.length === 0) return;
  jira.issues.writeLimit.take(issue.id);
  const edit = { authorId: accountId, atMs: jira.clock.now(), items: outcome.items };
  jira.issues.update(issue.id, outcome.patch, edit);
}

function editIssue(jira: Jira, editables: Editables, call: Call) {
  const issue = browsableIssue(jira, call, call.params['issueIdOrKey'] ?? '');
  const accountId = allowed(jira, call, {
    permission: 'EDIT_ISSUES',
    projectId: issue.projectId,
    message: noEdit,
  });
  const body = knownObject(call, [
    'fields',
    'update',
    'properties',
    'historyMetadata',
    'transition',
  ]);
  const update = isObject(body['update']) ? body['update'] : {};
  const { issuelinks, comment, ...rest } = update;
  if (comment !== undefined)
    throw fieldRefusal({ comment: 'The site takes comments by POST …/comment only.' });
  const subject = subjectOf(jira, issue, accountId);
  const outcome = outcomeOf({ jira, editables, subject }, { fields: body['fields'], update: rest });
  saveEdit(jira, { issue, accountId, outcome });
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
  const body = knownObject(call, [
    'fields',
    'update',
    'properties',
    'historyMetadata',
    'transition',
  ]);
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
  if ((jira.issueTypes.find(typeId)?.hierarchyLevel ?? 0) < 0 && typeof patch.parentId !== 'string')
    throw fieldRefusal({
      parent: 'Issue type is a sub-task but parent issue key or id not specified.',
    });
  const { body: written, custom, ...values } = patch;
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const now = jira.clock.now();
  const issue = jira.issues.create(
    {
      priorityId: parseReference({ name: 'Medium' }, jira.priorities.all()) ?? '3',
      reporterId: accountId,
      ...given,
      summary: patch.summary ?? '',
      projectId: project.id,
      typeId,
      statusId: jira.workflows.find(project.workflowId)?.initialStatusId ?? '',
      creatorId: accountId,
      createdMs: now,
      updatedMs: now,
      isRanked: project.projectTypeKey === 'software',
      custom: Object.fromEntries(
        Object.entries(custom ?? {}).filter(([, value]) => value !== null),
      ),
      body: Object.fromEntries(Object.entries(written ?? {}).filter(([, value]) => value !== null)),
    },
    accountId,
  );
  putProperties(jira, { issue, accountId, properties: body['properties'] });
  const self = `${call.origin}/rest/api/3/issue/${issue.id}`;
  return { status: 201, body: { id: issue.id, key: issue.key, self } };
}

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

function putProperties(jira: Jira, { issue, accountId, properties }: Properties): void {
  if (properties === undefined) return;
  if (!Array.isArray(properties)) throw fieldRefusal({ properties: 'data was not an array' });
  for (const property of properties as unknown[]) {
    const json = isObject(property) ? JSON.stringify(property['value']) : undefined;
    const key = isObject(property) ? property['key'] : undefined;
    if (
      json === undefined ||
      typeof key !== 'string' ||
      json.length > propertyLimits.valueCharacters
    )
      throw fieldRefusal({
        properties: 'A property needs a key and a value of at most 32768 characters.',
      });
    jira.issues.putProperty(issue.id, { key, json }, accountId);
  }
}
