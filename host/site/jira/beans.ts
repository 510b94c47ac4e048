import type {
  Catalog,
  CatalogComponent,
  CatalogIssueType,
  CatalogLinkType,
  CatalogName,
  CatalogPerson,
  CatalogProject,
  CatalogStatus,
  CatalogVersion,
} from './issue/catalog';

/** The parts of answers that many endpoints share, as the REST API shows them. */

type At = Pick<Catalog, 'baseUrl'>;

const self = ({ baseUrl }: At, path: string): string => `${baseUrl()}/rest/api/3/${path}`;

const avatars = ({ baseUrl }: At, kind: string, id: string): Record<string, string> =>
  Object.fromEntries(
    [16, 24, 32, 48].map((size) => [
      `${String(size)}x${String(size)}`,
      `${baseUrl()}/secure/${kind}avatar/${encodeURIComponent(id)}?size=${String(size)}`,
    ]),
  );

/** A person, as in `assignee`. */
export const userBean = (at: At, person: CatalogPerson) => ({
  self: self(at, `user?accountId=${encodeURIComponent(person.id)}`),
  accountId: person.id,
  accountType: person.accountType,
  ...(person.emailAddress === undefined ? {} : { emailAddress: person.emailAddress }),
  avatarUrls: avatars(at, 'user', person.id),
  displayName: person.displayName,
  active: person.active,
  timeZone: person.timeZone,
});

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** One of Jira's three status categories. */
export const statusCategoryBean = (at: At, category: CatalogStatus['category']) => ({
  self: self(at, `statuscategory/${String(categories[category].id)}`),
  ...categories[category],
});

export const statusBean = (at: At, status: CatalogStatus) => ({
  self: self(at, `status/${status.id}`),
  description: status.description ?? '',
  iconUrl: `${at.baseUrl()}/images/icons/statuses/generic.png`,
  name: status.name,
  id: status.id,
  statusCategory: statusCategoryBean(at, status.category),
});

export const issueTypeBean = (at: At, type: CatalogIssueType) => ({
  self: self(at, `issuetype/${type.id}`),
  id: type.id,
  description: type.description ?? '',
  iconUrl: `${at.baseUrl()}/secure/issuetypeavatar/${type.id}`,
  name: type.name,
  subtask: type.hierarchyLevel < 0,
  avatarId: Number(type.id),
  hierarchyLevel: type.hierarchyLevel,
});

/** A project, as in the field `project`. */
export const projectBean = (at: At, project: CatalogProject) => ({
  self: self(at, `project/${project.id}`),
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.projectTypeKey,
  simplified: project.simplified,
  avatarUrls: avatars(at, 'project', project.id),
});

export const priorityBean = (at: At, priority: CatalogName) => ({
  self: self(at, `priority/${priority.id}`),
  iconUrl: `${at.baseUrl()}/images/icons/priorities/${priority.name.toLowerCase()}.svg`,
  name: priority.name,
  id: priority.id,
});

export const resolutionBean = (at: At, resolution: CatalogName) => ({
  self: self(at, `resolution/${resolution.id}`),
  id: resolution.id,
  description: resolution.description ?? '',
  name: resolution.name,
});

/** The level that restricts who sees a work item, as in the field `security`. */
export const securityLevelBean = (at: At, level: CatalogName) => ({
  self: self(at, `securitylevel/${level.id}`),
  id: level.id,
  description: level.description ?? '',
  name: level.name,
});

/** A version, as in `fixVersions` and of its own. */
export const versionBean = (at: At, version: CatalogVersion) => ({
  self: self(at, `version/${version.id}`),
  id: version.id,
  ...(version.description === undefined ? {} : { description: version.description }),
  name: version.name,
  archived: version.archived,
  released: version.released,
  ...(version.startDate === undefined ? {} : { startDate: version.startDate }),
  ...(version.releaseDate === undefined ? {} : { releaseDate: version.releaseDate }),
});

export const componentBean = (at: At, component: CatalogComponent) => ({
  self: self(at, `component/${component.id}`),
  id: component.id,
  name: component.name,
  ...(component.description === undefined ? {} : { description: component.description }),
});

export const linkTypeBean = (at: At, type: CatalogLinkType) => ({
  id: type.id,
  name: type.name,
  inward: type.inward,
  outward: type.outward,
  self: self(at, `issueLinkType/${type.id}`),
});
