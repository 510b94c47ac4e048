import { componentBean, issueTypeBean, priorityBean, resolutionBean, versionBean } from '../beans';
import { isObject, wordOf } from '../body';
import type { StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { parseAdf } from './adf-check';
import type { Editable, Subject } from './editable';
import { FieldFault } from './field-fault';
import type { Side } from './history-item';
import { securityEditable } from './security-editable';
import { nobody } from './history-item';
import {
  parseDay,
  parseLabels,
  parseLine,
  parsePerson,
  parseReference,
  parseReferences,
} from './parse-value';

type ListColumn = 'componentIds' | 'fixVersionIds' | 'versionIds' | 'labels';
type Column = 'priorityId' | 'assigneeId' | 'reporterId' | 'dueDate' | 'resolutionId' | ListColumn;

const column =
  (name: Column | 'summary' | 'typeId') =>
  ({ issue }: Subject): unknown =>
    issue?.[name] ?? null;

const patchOf = (name: keyof StoredIssue) => (stored: unknown) => ({ [name]: stored });

const plain = (stored: unknown): Side => (stored === null ? nobody : [null, wordOf(stored)]);

/** The system's own fields that can be set on a work item. */
export const systemEditables = (jira: Jira): readonly Editable[] => [
  ...texts,
  priorityEditable(jira),
  ...peopleEditables(jira),
  ...listEditables(jira),
  dueDate,
  resolutionEditable(jira),
  securityEditable(jira),
  parentEditable(jira),
  typeEditable(jira),
];

const named =
  (entries: { readonly find: (id: string) => { readonly name: string } | undefined }) =>
  (stored: unknown): Side => {
    if (stored === null) return nobody;
    const ids = Array.isArray(stored) ? stored.map(String) : [wordOf(stored)];
    if (ids.length === 0) return nobody;
    return [ids.join(', '), ids.map((id) => entries.find(id)?.name ?? id).join(', ')];
  };
const inProject = <Entry extends { readonly projectId: string }>(
  entries: readonly Entry[],
  { project }: Subject,
) => entries.filter((entry) => entry.projectId === project.id);
const list = (id: string, columnName: ListColumn, items: string) => ({
  id,
  schema: { type: 'array', items, system: id },
  isList: true,
  read: (subject: Subject) => column(columnName)(subject) ?? [],
  patch: patchOf(columnName),
});
const one = (id: string, columnName: Column | 'summary' | 'typeId', type = id) => ({
  ...{ id, name: id, schema: { type, system: id } },
  read: column(columnName),
  patch: patchOf(columnName),
});
const document = (id: 'description' | 'environment'): Editable => ({
  id,
  name: id,
  schema: { type: 'string', system: id },
  parse: parseAdf,
  read: ({ body }) => body()?.[id] ?? null,
  patch: (stored) => ({ body: { [id]: stored } }),
  tell: (stored) => (stored === null ? nobody : [null, textOf(stored)]),
});
const texts: readonly Editable[] = [
  {
    ...one('summary', 'summary', 'string'),
    isRequired: true,
    parse(value) {
      const text = parseLine(value)?.trim() ?? '';
      if (text === '') throw new FieldFault('You must specify a summary of the issue.');
      return text;
    },
    tell: plain,
  },
  document('description'),
  document('environment'),
];

const dueDate: Editable = {
  ...one('duedate', 'dueDate', 'date'),
  permission: 'SCHEDULE_ISSUES',
  parse: parseDay,
  tell: (stored) => (typeof stored === 'string' ? [stored, stored] : nobody),
};

const priorityEditable = (jira: Jira): Editable => ({
  ...one('priority', 'priorityId'),
  parse: (value) => parseReference(value, jira.priorities.all()),
  tell: named(jira.priorities),
  allowedValues: () =>
    jira.priorities.all().map((priority) => priorityBean(jira.catalog, priority)),
});

const resolutionEditable = (jira: Jira): Editable => ({
  ...one('resolution', 'resolutionId'),
  permission: 'RESOLVE_ISSUES',
  parse: (value) => parseReference(value, jira.resolutions.all()),
  tell: named(jira.resolutions),
  allowedValues: () =>
    jira.resolutions.all().map((resolution) => resolutionBean(jira.catalog, resolution)),
});

function peopleEditables(jira: Jira): readonly Editable[] {
  const person = (stored: unknown): Side =>
    typeof stored === 'string' ? [stored, jira.people.find(stored)?.displayName ?? stored] : nobody;
  return [
    {
      ...one('assignee', 'assigneeId', 'user'),
      permission: 'ASSIGN_ISSUES',
      parse(value, { project }) {
        const id = parsePerson(value, jira.people);
        if (id !== null && !jira.access.mayInProject(id, 'ASSIGNABLE_USER', project.id))
          throw new FieldFault(
            `User '${jira.people.find(id)?.displayName ?? ''}' cannot be assigned issues.`,
          );
        return id;
      },
      tell: person,
    },
    {
      ...one('reporter', 'reporterId', 'user'),
      permission: 'MODIFY_REPORTER',
      parse: (value) => parsePerson(value, jira.people),
      tell: person,
    },
  ];
}

function listEditables(jira: Jira): readonly Editable[] {
  const versions = (id: 'fixVersions' | 'versions', name: string): Editable => ({
    ...list(id, id === 'fixVersions' ? 'fixVersionIds' : 'versionIds', 'version'),
    name,
    parse: (value, subject) => parseReferences(value, inProject(jira.versions.all(), subject)),
    tell: named(jira.versions),
    allowedValues: (subject) =>
      inProject(jira.versions.all(), subject).map((version) => versionBean(jira.catalog, version)),
  });
  return [
    {
      ...list('labels', 'labels', 'string'),
      name: 'labels',
      parse: parseLabels,
      tell: (stored) => [null, (stored as string[]).join(' ')],
    },
    {
      ...list('components', 'componentIds', 'component'),
      name: 'Component',
      parse: (value, subject) => parseReferences(value, inProject(jira.components.all(), subject)),
      tell: named(jira.components),
      allowedValues: (subject) =>
        inProject(jira.components.all(), subject).map((component) =>
          componentBean(jira.catalog, component),
        ),
    },
    versions('fixVersions', 'Fix Version'),
    versions('versions', 'Version'),
  ];
}

const typeEditable = (jira: Jira): Editable => ({
  ...one('issuetype', 'typeId'),
  isRequired: true,
  parse(value, { project }) {
    const id = parseReference(value, typesOf(jira, project.issueTypeIds));
    if (id === null) throw new FieldFault('Specify an issue type');
    return id;
  },
  tell: named(jira.issueTypes),
  allowedValues: ({ project }) =>
    typesOf(jira, project.issueTypeIds).map((type) => issueTypeBean(jira.catalog, type)),
});

const typesOf = (jira: Jira, ids: readonly string[]) =>
  ids.flatMap((id) => jira.issueTypes.find(id) ?? []);

function parentEditable(jira: Jira): Editable {
  const levelOf = (typeId: string) => jira.issueTypes.find(typeId)?.hierarchyLevel ?? 0;
  return {
    id: 'parent',
    name: 'IssueParentAssociation',
    schema: { type: 'issuelink', system: 'parent' },
    parse(value, { project, typeId, issue, accountId }) {
      const named = isObject(value) ? (value['id'] ?? value['key']) : undefined;
      if (value === null || named === null || (isObject(value) && value['none'] === true))
        return null;
      const parent = jira.issues.find(wordOf(named));
      const isFitting =
        parent !== undefined &&
        parent.id !== issue?.id &&
        jira.access.maySee(accountId, parent) &&
        levelOf(parent.typeId) === levelOf(typeId) + 1 &&
        (levelOf(typeId) >= 0 || parent.projectId === project.id);
      if (!isFitting) throw new FieldFault('Please select valid parent issue.');
      return parent.id;
    },
    read: ({ issue }) => issue?.parentId ?? null,
    patch: patchOf('parentId'),
    tell: (stored) =>
      typeof stored === 'string' ? [stored, jira.issues.find(stored)?.key ?? stored] : nobody,
  };
}

/** The text of a document, one line for each block, for histories. */
export function textOf(node: unknown): string {
  if (!isObject(node)) return '';
  if (node['type'] === 'text') return String(node['text']);
  const content = Array.isArray(node['content']) ? node['content'] : [];
  const isInline = ['paragraph', 'heading', 'taskItem', 'codeBlock'].includes(String(node['type']));
  return content.map(textOf).join(isInline ? '' : '\n');
}
