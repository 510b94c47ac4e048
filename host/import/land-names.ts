import { applicationGroups } from '../site/people/people';
import { levelsOf } from '../site/jira/edit/security-editable';
import type { Jira, Project } from '../site/jira/jira-store';
import type { Shelf } from '../site/shelf';
import { isRecord, textOf } from './raw-issue';

/** Finds what imported work items name, and adds to the site what it has not. */
export type Names = {
  readonly status: (value: unknown) => string;
  /** A status that only a changelog names. */
  readonly pastStatus: (name: string) => string;
  readonly issueType: (value: unknown) => string;
  readonly priority: (value: unknown) => string | undefined;
  readonly resolution: (value: unknown) => string | undefined;
  readonly linkType: (value: unknown) => string | undefined;
  readonly security: (value: unknown) => string | undefined;
  readonly person: (value: unknown) => string | undefined;
};

type Named = { readonly id: string; readonly name: string };

/** Finds by name in any letter case, or adds under the id it had, when that is free. */
function findOrAdd<Entry extends Named>(
  shelf: Shelf<Entry>,
  value: unknown,
  make: (id: string, name: string) => Entry,
): Entry | undefined {
  const name = isRecord(value) ? textOf(value['name']) : undefined;
  if (name === undefined) return undefined;
  const same = shelf.all().find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) return same;
  const id = isRecord(value) ? textOf(value['id']) : undefined;
  return shelf.put(
    make(id !== undefined && shelf.find(id) === undefined ? id : shelf.nextId(), name),
  );
}

const categories = ['new', 'indeterminate', 'done'] as const;

/** What a status stands for: as it was told, else as its name says. */
export function categoryOf(name: string, value: unknown): (typeof categories)[number] {
  const told = isRecord(value) && isRecord(value['statusCategory']) ? value['statusCategory'] : {};
  const key = categories.find((category) => category === told['key']);
  if (key !== undefined) return key;
  const word = `${textOf(told['name']) ?? ''} ${name}`.toLowerCase();
  if (/done|closed|resolved|complete|cancel|reject|won't/.test(word)) return 'done';
  return /to ?do|open|backlog|new|selected|ready|draft/.test(word) ? 'new' : 'indeterminate';
}

const levelOf = (name: string, value: unknown): number => {
  if (isRecord(value) && typeof value['hierarchyLevel'] === 'number')
    return value['hierarchyLevel'];
  if ((isRecord(value) && value['subtask'] === true) || /^sub-?task$/i.test(name)) return -1;
  return /^epic$/i.test(name) ? 1 : /^initiative$/i.test(name) ? 2 : 0;
};

/** From the most urgent to the least, in the words of several Jira generations. */
const urgency = [
  'blocker',
  'highest',
  'critical',
  'high',
  'major',
  'medium',
  'minor',
  'low',
  'lowest',
  'trivial',
  'none',
];

export function createNames(jira: Jira, project: Project): Names {
  const peopleByName = new Map<string, string>();
  const statusIdByName = new Map<string, string>();
  const remembered = (cache: Map<string, string>, key: string, find: () => string): string => {
    const known = cache.get(key) ?? find();
    cache.set(key, known);
    return known;
  };
  const status = (value: unknown): string => {
    const name = (isRecord(value) ? textOf(value['name']) : undefined) ?? 'To Do';
    return remembered(statusIdByName, name.toLowerCase(), () => {
      const make = (id: string) => ({
        id,
        name,
        description: '',
        category: categoryOf(name, value),
      });
      return (
        findOrAdd(jira.statuses, { ...(isRecord(value) ? value : {}), name }, make)?.id ?? '10000'
      );
    });
  };
  return {
    status,
    pastStatus: (name) => status({ name }),
    issueType: (value) =>
      findOrAdd(jira.issueTypes, value, (id, name) => ({
        ...{ id, name, description: '' },
        hierarchyLevel: levelOf(name, value),
      }))?.id ?? '10002',
    priority(value) {
      const count = jira.priorities.all().length;
      const found = findOrAdd(jira.priorities, value, (id, name) => ({
        id,
        name,
        description: '',
      }));
      if (jira.priorities.all().length > count) sortPriorities(jira);
      return found?.id;
    },
    resolution: (value) =>
      findOrAdd(jira.resolutions, value, (id, name) => ({ id, name, description: '' }))?.id,
    linkType: (value) =>
      findOrAdd(jira.linkTypes, value, (id, name) => ({
        ...{ id, name },
        inward: (isRecord(value) ? textOf(value['inward']) : undefined) ?? name.toLowerCase(),
        outward: (isRecord(value) ? textOf(value['outward']) : undefined) ?? name.toLowerCase(),
      }))?.id,
    security(value) {
      const own = { ...jira.securityLevels, all: () => levelsOf(jira, project) };
      return findOrAdd(own, value, (id, name) => ({
        ...{ id, name, projectId: project.id },
        holders: ['role:10002', 'role:10003', 'role:10006', 'reporter', 'assignee'],
      }))?.id;
    },
    person(value) {
      if (!isRecord(value)) return undefined;
      const displayName = textOf(value['displayName']) ?? textOf(value['name']);
      const handle =
        textOf(value['accountId']) ?? textOf(value['key']) ?? textOf(value['name']) ?? displayName;
      if (handle === undefined || displayName === undefined) return undefined;
      return remembered(peopleByName, handle, () =>
        addPerson(jira, project, { handle, displayName }),
      );
    },
  };
}

function sortPriorities(jira: Jira): void {
  const weight = ({ name }: Named) => {
    const at = urgency.indexOf(name.toLowerCase());
    return at < 0 ? urgency.indexOf('medium') : at;
  };
  const sorted = [...jira.priorities.all()].sort((a, b) => weight(a) - weight(b));
  for (const { id } of sorted) jira.priorities.remove(id);
  for (const priority of sorted) jira.priorities.put(priority);
}

/** Everybody who is in this group develops in the project. */
export const groupOf = (projectKey: string): string => `people-of-${projectKey.toLowerCase()}`;

type NewPerson = { readonly handle: string; readonly displayName: string };

function addPerson(jira: Jira, project: Project, { handle, displayName }: NewPerson): string {
  const known =
    jira.people.find(handle) ?? jira.people.all().find((one) => one.displayName === displayName);
  const groups = [
    ...new Set([...(known?.groups ?? [applicationGroups.jira]), groupOf(project.key)]),
  ];
  const person = known ?? {
    ...{ id: handle, displayName, active: true },
    ...{ timeZone: 'Etc/UTC', accountType: 'atlassian' as const },
  };
  return jira.people.put({ ...person, groups }).id;
}
