import type { StoredIssue } from '../issue/types';
import type { ChoiceField, JqlContext, JqlField } from './jql-field';
import { idsNamed, idsOfPeople } from './name-directory';
import { utcDay } from './moment';
import { parentFields } from './parent-jql-fields';
import { findVisible, keyField } from './key-jql-field';
import { textFields } from './text-jql-fields';

const missing = (value: string, field: string) =>
  `The value '${value}' does not exist for the field '${field}'.`;

/** The sentence for a value that does not exist. */
export const unknownValue = (field: ChoiceField, value: string): string =>
  field.unknown?.(value) ?? missing(value, field.name);

type Reader = (context: JqlContext) => (name: string) => JqlField;

const choice =
  (part: Omit<ChoiceField, 'kind' | 'name'>) =>
  (name: string): ChoiceField => ({ kind: 'choice', name, ...part });

const person =
  (read: (issue: StoredIssue) => string | undefined, history?: string): Reader =>
  ({ catalog }) =>
    choice({
      of: 'user',
      valueOf: read,
      resolve: (text) => idsOfPeople(catalog.people, text),
      labelOf: (id) => catalog.people.find(id)?.displayName,
      ...(history === undefined ? {} : { history }),
    });

const moment =
  (read: (issue: StoredIssue) => number | undefined): Reader =>
  () =>
  (name) => ({ kind: 'moment', name, isDay: false, msOf: read });

const version =
  (read: (issue: StoredIssue) => readonly string[], history?: string): Reader =>
  ({ catalog }) => {
    const position = new Map(catalog.versions.all().map((entry, index) => [entry.id, index]));
    return choice({
      of: 'version',
      valueOf: read,
      resolve: (text) => idsNamed(catalog.versions, text),
      compare: (issue, value) => {
        const own = read(issue).map((id) => position.get(id) ?? 0);
        return own.length === 0 ? undefined : Math.max(...own) - (position.get(value) ?? 0);
      },
      labelOf: (id) => catalog.versions.find(id)?.name,
      ...(history === undefined ? {} : { history }),
    });
  };

const linkType: Reader = ({ store, catalog }) =>
  choice({
    of: 'name',
    valueOf: (issue) =>
      store
        .linksOf(issue.id)
        .map((link) => `${link.typeId}:${link.inwardId === issue.id ? 'outward' : 'inward'}`),
    resolve: (text) => {
      const wanted = text.toLowerCase();
      return catalog.linkTypes.all().flatMap((type) => {
        if (type.name.toLowerCase() === wanted) return [`${type.id}:inward`, `${type.id}:outward`];
        return (['inward', 'outward'] as const)
          .filter((end) => type[end].toLowerCase() === wanted)
          .map((end) => `${type.id}:${end}`);
      });
    },
  });

type Among =
  'securityLevels' | 'statuses' | 'resolutions' | 'issueTypes' | 'components' | 'sprints';

type More = { readonly of?: ChoiceField['of']; readonly history?: string };

/** A field whose values are named entries of the catalog. */
const named =
  (among: Among, read: ChoiceField['valueOf'], more: More = {}): Reader =>
  ({ catalog }) =>
    choice({
      ...{ of: 'name', valueOf: read },
      resolve: (text) => idsNamed(catalog[among], text),
      labelOf: (id) => catalog[among].find(id)?.name,
      ...more,
    });

const status = named('statuses', (issue) => issue.statusId, { history: 'status' });
const resolution = named('resolutions', (issue) => issue.resolutionId, { history: 'resolution' });
const issueType = named('issueTypes', (issue) => issue.typeId, { of: 'issueType' });
const level = named('securityLevels', (issue) => issue.securityId);
const component = named('components', (issue) => issue.componentIds);
/** A custom field of Jira Software. */
const sprint = named('sprints', (issue) => issue.sprintIds, { of: 'sprint' });

const categoryNames = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' } as const;

const statusCategory: Reader = ({ catalog }) => {
  const byStatus = new Map(catalog.statuses.all().map((entry) => [entry.id, entry.category]));
  return choice({
    of: 'name',
    valueOf: (issue) => byStatus.get(issue.statusId),
    resolve: (text) =>
      Object.entries(categoryNames)
        .filter(([key, name]) => [key, name.toLowerCase()].includes(text.toLowerCase()))
        .map(([key]) => key),
  });
};

const priority: Reader = ({ catalog }) => {
  const order = new Map(catalog.priorities.all().map((entry, index) => [entry.id, -index]));
  return choice({
    of: 'name',
    valueOf: (issue) => issue.priorityId,
    resolve: (text) => idsNamed(catalog.priorities, text),
    compare: ({ priorityId }, value) =>
      priorityId === undefined ? undefined : (order.get(priorityId) ?? 0) - (order.get(value) ?? 0),
    labelOf: (id) => catalog.priorities.find(id)?.name,
    history: 'priority',
  });
};

const project: Reader = ({ catalog, mayBrowse }) =>
  choice({
    of: 'project',
    valueOf: (issue) => issue.projectId,
    resolve: (text) =>
      catalog.projects
        .all()
        .filter(({ id, key, name }) => mayBrowse(id) && matchesAny(text, [id, key, name]))
        .map((entry) => entry.id),
  });

const matchesAny = (text: string, names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === text.toLowerCase());

const labels: Reader = () =>
  choice({
    of: 'text',
    ignoresCase: true,
    valueOf: (issue) => issue.labels,
    resolve: (text) => [text.toLowerCase()],
  });

const attachments: Reader = () => (name) => ({
  ...choice({
    of: 'name',
    valueOf: (issue) => (issue.attachmentCount === 0 ? undefined : 'attached'),
    resolve: () => [],
  })(name),
  only: ['is', 'is not'],
});

const due: Reader = () => (name) => ({
  kind: 'moment',
  name,
  isDay: true,
  msOf: ({ dueDate }) => (dueDate === undefined ? undefined : utcDay(dueDate)),
});

const key: Reader = (context) => keyField(context);
const created = moment((issue) => issue.createdMs);
const updated = moment((issue) => issue.updatedMs);
const resolved = moment((issue) => issue.resolvedMs);
const statusChanged = moment((issue) => issue.statusChangedMs);

const readers: Readonly<Record<string, Reader>> = {
  ...{ project, status, priority, resolution, labels, component, sprint },
  ...{ attachments, level, created, updated, resolved, due, key, id: key, issue: key },
  ...{ issuekey: key, workitem: key, type: issueType, issuetype: issueType, worktype: issueType },
  ...{ createddate: created, updateddate: updated, resolutiondate: resolved, duedate: due },
  ...{ statuscategory: statusCategory, statuscategorychangeddate: statusChanged },
  ...{ issuelinktype: linkType, space: project, label: labels },
  assignee: person((issue) => issue.assigneeId, 'assignee'),
  reporter: person((issue) => issue.reporterId, 'reporter'),
  creator: person((issue) => issue.creatorId),
  fixversion: version((issue) => issue.fixVersionIds, 'Fix Version'),
  affectedversion: version((issue) => issue.versionIds),
  issuelink: (context) =>
    choice({
      of: 'issue',
      valueOf: (issue) =>
        context.store
          .linksOf(issue.id)
          .map((link) => (link.inwardId === issue.id ? link.outwardId : link.inwardId)),
      resolve: (value) => findVisible(context, value),
    }),
  ...parentFields,
  ...textFields,
};

/** The system field of that name, in any letter case. */
export function findSystemField(name: string, context: JqlContext): JqlField | undefined {
  const wanted = name.toLowerCase();
  return Object.hasOwn(readers, wanted) ? readers[wanted]?.(context)(name) : undefined;
}
