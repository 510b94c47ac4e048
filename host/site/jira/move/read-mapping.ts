import type { Call } from '../../route';
import { Refusal } from '../../route';
import { isObject, textsOf, wordOf } from '../body';
import type { JsonObject } from '../body';
import { maySeeProject } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira, Project } from '../jira-store';
import type { Destination } from './move-issue';

/** The error shape of bulk operations: 400. */
export const bulkRefusal = (message: string): Refusal =>
  new Refusal(400, { errors: [{ message }] });

const known = [
  'inferClassificationDefaults',
  'inferFieldDefaults',
  'inferStatusDefaults',
  'inferSubtaskTypeDefault',
  'issueIdsOrKeys',
  'targetClassification',
  'targetMandatoryFields',
  'targetStatus',
];

/** Work items and where they go; sub-tasks follow as the type that the project has for them. */
export type Mapping = {
  readonly issues: readonly StoredIssue[];
  readonly to: Destination;
  /** Absent where the request does not say that sub-tasks come along. */
  readonly subtasksTo: Omit<Destination, 'parentId'> | undefined;
};

/** `"PAY,10001,PAY-4"` and what goes there. @throws {Refusal} 400 in the shape of bulk operations. */
export function readMapping(jira: Jira, call: Call, [name, value]: [string, unknown]): Mapping {
  const [projectName = '', typeId = '', parentName] = name.split(',').map((part) => part.trim());
  const project = targetProject(jira, call, projectName);
  const types = project.issueTypeIds.flatMap((id) => jira.issueTypes.find(id) ?? []);
  const type = types.find(({ id }) => id === typeId);
  if (type === undefined)
    throw bulkRefusal(`The issue type ${typeId} is not one of ${project.key}.`);
  const source = isObject(value) ? value : {};
  for (const key of Object.keys(source))
    if (!known.includes(key)) throw bulkRefusal(`Unrecognized field "${key}".`);
  const parent = parentName === undefined ? undefined : jira.issues.find(parentName);
  if (
    parentName !== undefined &&
    (parent === undefined || !jira.access.maySee(call.accountId, parent))
  )
    throw bulkRefusal(`The parent ${parentName} is not valid.`);
  if (parent !== undefined && levelOf(jira, parent) !== type.hierarchyLevel + 1)
    throw bulkRefusal(`The parent ${parent.key} is not above a ${type.name}.`);
  if (type.hierarchyLevel < 0 && parent?.projectId !== project.id)
    throw bulkRefusal('A sub-task needs a parent in the destination project.');
  const subtaskType = types.find(({ hierarchyLevel }) => hierarchyLevel < 0);
  return {
    issues: sourcesOf(jira, call, source),
    to: {
      ...{ project, typeId },
      ...(parent === undefined ? {} : { parentId: parent.id }),
      statusFor: statusChooser(jira, project, source),
    },
    subtasksTo:
      subtaskType === undefined || source['inferSubtaskTypeDefault'] !== true
        ? undefined
        : {
            ...{ project, typeId: subtaskType.id },
            statusFor: statusChooser(jira, project, { ...source, inferStatusDefaults: true }),
          },
  };
}

/** The level of a work item’s type: 1 for an epic. */
export const levelOf = (jira: Jira, { typeId }: Pick<StoredIssue, 'typeId'>): number =>
  jira.issueTypes.find(typeId)?.hierarchyLevel ?? 0;

function targetProject(jira: Jira, call: Call, name: string): Project {
  const project =
    jira.projects.find(name) ?? jira.projects.all().find(({ key }) => key === name.toUpperCase());
  if (project === undefined || !maySeeProject(jira, call, project.id))
    throw bulkRefusal(`The project ${name} does not exist, or you may not see it.`);
  if (!jira.access.mayInProject(call.accountId, 'CREATE_ISSUES', project.id))
    throw bulkRefusal(`You do not have permission to create issues in ${project.key}.`);
  return project;
}

function sourcesOf(jira: Jira, call: Call, source: JsonObject): readonly StoredIssue[] {
  const names = textsOf(source['issueIdsOrKeys']);
  if (names === undefined || names.length === 0)
    throw bulkRefusal("'issueIdsOrKeys' must name at least one issue.");
  return names.map((name) => {
    const issue = jira.issues.find(name);
    if (issue === undefined || !jira.access.maySee(call.accountId, issue))
      throw bulkRefusal('Some of the issues in the issueIdsOrKeys are not valid');
    if (!jira.access.mayInProject(call.accountId, 'MOVE_ISSUES', issue.projectId))
      throw bulkRefusal(`You do not have permission to move ${issue.key}.`);
    return issue;
  });
}

/** A status that the workflow has stays; another becomes what the request says, or the first one. */
function statusChooser(
  jira: Jira,
  { workflowId }: Project,
  source: JsonObject,
): Destination['statusFor'] {
  const workflow = jira.workflows.find(workflowId);
  const told = new Map<string, string>();
  const lists = Array.isArray(source['targetStatus']) ? (source['targetStatus'] as unknown[]) : [];
  for (const list of lists)
    for (const [to, from] of Object.entries(
      isObject(list) && isObject(list['statuses']) ? list['statuses'] : {},
    ))
      for (const id of textsOf(from) ?? []) told.set(id, to);
  return (statusId) => {
    if (workflow?.statusIds.includes(statusId) === true) return undefined;
    const chosen = told.get(statusId);
    if (chosen !== undefined && workflow?.statusIds.includes(chosen) === true) return chosen;
    if (chosen !== undefined)
      throw bulkRefusal(`The status ${chosen} is not in the workflow there.`);
    if (source['inferStatusDefaults'] === true) return workflow?.initialStatusId;
    throw bulkRefusal(
      `The status ${wordOf(jira.statuses.find(statusId)?.name)} is not in the workflow there. Name one in 'targetStatus'.`,
    );
  };
}
