import {
  componentBean,
  issueTypeBean,
  priorityBean,
  projectBean,
  resolutionBean,
  securityLevelBean,
  statusBean,
  statusCategoryBean,
  versionBean,
} from '../beans';
import type { Catalog, CatalogField, Directory } from '../issue/catalog';
import type { StoredIssue } from '../issue/types';
import { attachmentBean, commentsField } from './render-body';
import type { View } from './render-related';
import { jiraTime, linkBeans, orNull, personBean, relatedBean } from './render-related';

type Show = (issue: StoredIssue, view: View) => unknown;

const found = <Entry extends { readonly id: string }, Bean>(
  directory: Directory<Entry>,
  ids: readonly string[],
  show: (entry: Entry) => Bean,
) => ids.flatMap((id) => directory.find(id) ?? []).map(show);

type Named = 'issueTypes' | 'projects' | 'statuses' | 'resolutions' | 'priorities';
type IdName = 'typeId' | 'projectId' | 'statusId' | 'resolutionId' | 'priorityId';
type EntryOf<Name extends Named> = Exclude<ReturnType<Catalog[Name]['find']>, undefined>;

/** The entry of the catalog whose id the work item holds. */
const named =
  <Name extends Named>(
    idName: IdName,
    name: Name,
    bean: (catalog: Catalog, entry: EntryOf<Name>) => unknown,
  ): Show =>
  (issue, { catalog }) => {
    const entry = catalog[name].find(issue[idName] ?? '') as EntryOf<Name> | undefined;
    return orNull(entry, (found) => bean(catalog, found));
  };

const moment =
  (read: (issue: StoredIssue) => number | undefined): Show =>
  (issue) =>
    orNull(read(issue), jiraTime);

const shows: Readonly<Record<string, Show>> = {
  summary: (issue) => issue.summary,
  description: (issue, { store }) => store.bodyOf(issue.id).description ?? null,
  environment: (issue, { store }) => store.bodyOf(issue.id).environment ?? null,
  issuetype: named('typeId', 'issueTypes', issueTypeBean),
  project: named('projectId', 'projects', projectBean),
  status: named('statusId', 'statuses', statusBean),
  statusCategory: named('statusId', 'statuses', (catalog, { category }) =>
    statusCategoryBean(catalog, category),
  ),
  statuscategorychangedate: moment((issue) => issue.statusChangedMs),
  resolution: named('resolutionId', 'resolutions', resolutionBean),
  security: ({ securityId }, { catalog }) =>
    orNull(catalog.securityLevels.find(securityId ?? ''), (level) =>
      securityLevelBean(catalog, level),
    ),
  resolutiondate: moment((issue) => issue.resolvedMs),
  priority: named('priorityId', 'priorities', priorityBean),
  assignee: (issue, view) => personBean(view, issue.assigneeId),
  reporter: (issue, view) => personBean(view, issue.reporterId),
  creator: (issue, view) => personBean(view, issue.creatorId),
  labels: (issue) => issue.labels,
  components: ({ componentIds }, { catalog }) =>
    found(catalog.components, componentIds, (component) => componentBean(catalog, component)),
  fixVersions: ({ fixVersionIds }, { catalog }) =>
    found(catalog.versions, fixVersionIds, (version) => versionBean(catalog, version)),
  versions: ({ versionIds }, { catalog }) =>
    found(catalog.versions, versionIds, (version) => versionBean(catalog, version)),
  created: moment((issue) => issue.createdMs),
  updated: moment((issue) => issue.updatedMs),
  duedate: (issue) => issue.dueDate ?? null,
  issuelinks: (issue, view) => linkBeans(view, issue),
  subtasks: (issue, view) =>
    view.store
      .childrenOf(issue.id)
      .filter((child) => (view.catalog.issueTypes.find(child.typeId)?.hierarchyLevel ?? 0) < 0)
      .filter((child) => view.maySee(child))
      .map((child) => relatedBean(view, child)),
  parent: (issue, view) => {
    const parent = issue.parentId === undefined ? undefined : view.store.find(issue.parentId);
    // Jira leaves the field out rather than showing it empty.
    if (parent === undefined || !view.maySee(parent)) return undefined;
    return relatedBean(view, parent);
  },
  comment: (issue, view) => commentsField(view, issue),
  attachment: (issue, view) =>
    view.store.bodyOf(issue.id).attachments.map((entry) => attachmentBean(view, entry)),
};

const sprints: Show = ({ sprintIds }, { catalog }) =>
  sprintIds.length === 0
    ? null
    : found(catalog.sprints, sprintIds, ({ id, boardId, ...sprint }) => ({
        id: Number(id),
        boardId: Number(boardId),
        ...sprint,
        goal: sprint.goal ?? '',
      }));

const epicLink: Show = (issue, { store, catalog, maySee }) => {
  const parent = issue.parentId === undefined ? undefined : store.find(issue.parentId);
  const level = parent && catalog.issueTypes.find(parent.typeId)?.hierarchyLevel;
  return parent !== undefined && level === 1 && maySee(parent) ? parent.key : null;
};

const agile: Readonly<Record<string, Show>> = {
  'gh-sprint': sprints,
  'gh-lexo-rank': (issue) => orNull(issue.rank, (rank) => `0|${rank}:`),
  'gh-epic-link': epicLink,
};

/** Completes a stored custom value: people become whole, options get their address. */
function customValue(view: View, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((element) => customValue(view, element));
  if (typeof value !== 'object' || value === null) return value ?? null;
  const { accountId, id } = value as { accountId?: unknown; id?: unknown };
  if (typeof accountId === 'string') return personBean(view, accountId);
  if (typeof id !== 'string' || !('value' in value)) return value;
  return { self: `${view.catalog.baseUrl()}/rest/api/3/customFieldOption/${id}`, ...value };
}

/** A field of a work item as REST shows it: `null` when empty, `undefined` when it is left out. */
export function fieldValue(view: View, issue: StoredIssue, field: CatalogField): unknown {
  if (!field.custom) return shows[field.id]?.(issue, view);
  const kind = field.schema?.custom ?? '';
  const show = agile[kind.slice(kind.lastIndexOf(':') + 1)];
  if (show !== undefined) return show(issue, view);
  const value = issue.custom[field.id];
  if (value !== undefined) return customValue(view, value);
  const isText = field.schema?.custom?.endsWith(':textarea') === true;
  return isText ? (view.store.bodyOf(issue.id).texts[field.id] ?? null) : null;
}
