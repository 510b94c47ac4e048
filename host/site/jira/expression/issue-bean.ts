import { textOf } from '../edit/system-editables';
import type { CatalogSprint, CatalogVersion } from '../issue/catalog';
import type { StoredIssue, StoredLink } from '../issue/types';
import type { Jira } from '../jira-store';
import { ExpressionBean, lazyBean, plainBean } from './expression-bean';

/** For whom an expression reads, and what is told of each read that costs Jira a query. */
export type ExpressionScope = {
  readonly jira: Jira;
  readonly maySee: (issue: StoredIssue) => boolean;
  readonly onExpensive: () => void;
};

const dateOf = (ms: number | undefined) => (ms === undefined ? null : new Date(ms));
const dayOf = (day: unknown) => (typeof day === 'string' ? new Date(day) : null);

const richText = (document: unknown) =>
  document === undefined || document === null
    ? null
    : plainBean('RichText', '', { plainText: textOf(document).trim() });

/** A person; null when there is none. */
export function personBean({ people }: Jira, accountId: string | undefined) {
  const person = accountId === undefined ? undefined : people.find(accountId);
  if (person === undefined) return null;
  const { id, displayName, active, timeZone } = person;
  return plainBean('User', id, { accountId: id, displayName, active, timeZone });
}

/** A project; null when there is none of that id. */
export function projectBean({ projects }: Jira, id: string) {
  const project = projects.find(id);
  if (project === undefined) return null;
  const { key, name, projectTypeKey, simplified } = project;
  return plainBean('Project', id, {
    ...{ id: Number(id), key, name, projectTypeKey },
    style: simplified ? 'next-gen' : 'classic',
  });
}

const sprintBean = ({ id, name, state, goal, startDate, endDate }: CatalogSprint) =>
  plainBean('Sprint', id, {
    ...{ id: Number(id), name, state, goal: goal ?? '' },
    ...{ startDate: dayOf(startDate), endDate: dayOf(endDate) },
  });

const versionBean = ({ id, name, description, ...version }: CatalogVersion) =>
  plainBean('Version', id, {
    ...{ id: Number(id), name, description: description ?? null },
    ...{ released: version.released, archived: version.archived },
    ...{ startDate: dayOf(version.startDate), releaseDate: dayOf(version.releaseDate) },
  });

const namedBean = (
  type: string,
  entry: { readonly id: string; readonly name: string } | undefined,
) =>
  entry === undefined
    ? null
    : plainBean(type, entry.id, { id: Number(entry.id), name: entry.name });

const categories = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' } as const;

function statusBean({ statuses }: Jira, id: string) {
  const status = statuses.find(id);
  if (status === undefined) return null;
  const { category } = status;
  const categoryBean = plainBean('StatusCategory', category, {
    key: category,
    name: categories[category],
  });
  return plainBean('Status', id, { id: Number(id), name: status.name, category: categoryBean });
}

/** A work item as Jira’s type reference describes it, as far as the site keeps it. */
export function issueBean(scope: ExpressionScope, issue: StoredIssue): ExpressionBean {
  const { jira, maySee, onExpensive } = scope;
  const { id } = issue;
  const level = (one: StoredIssue) => jira.issueTypes.find(one.typeId)?.hierarchyLevel ?? 0;
  const children = (isWanted: (level: number) => boolean) => {
    onExpensive();
    return jira.issues
      .childrenOf(id)
      .filter((child) => isWanted(level(child)) && maySee(child))
      .map((child) => issueBean(scope, child));
  };
  const above = (isWanted: (level: number) => boolean) => {
    const parent = issue.parentId === undefined ? undefined : jira.issues.find(issue.parentId);
    if (parent === undefined || !maySee(parent) || !isWanted(level(parent))) return null;
    return issueBean(scope, parent);
  };
  const found = <Entry extends { readonly id: string }>(
    shelf: { readonly find: (id: string) => Entry | undefined },
    ids: readonly string[],
    show: (entry: Entry) => unknown,
  ) => ids.flatMap((one) => shelf.find(one) ?? []).map(show);
  const body = () => jira.issues.bodyOf(id);
  const sprints = (isClosed: boolean) =>
    issue.sprintIds
      .flatMap((sprintId) => jira.sprints.find(sprintId) ?? [])
      .filter(({ state }) => (state === 'closed') === isClosed)
      .map(sprintBean);
  const members: Readonly<Record<string, () => unknown>> = {
    id: () => Number(id),
    key: () => issue.key,
    summary: () => issue.summary,
    labels: () => issue.labels,
    description: () => richText(body().description),
    environment: () => richText(body().environment),
    assignee: () => personBean(jira, issue.assigneeId),
    reporter: () => personBean(jira, issue.reporterId),
    creator: () => personBean(jira, issue.creatorId),
    issueType: () => namedBean('IssueType', jira.issueTypes.find(issue.typeId)),
    priority: () => namedBean('Priority', jira.priorities.find(issue.priorityId ?? '')),
    resolution: () => namedBean('Resolution', jira.resolutions.find(issue.resolutionId ?? '')),
    security: () => namedBean('SecurityLevel', jira.securityLevels.find(issue.securityId ?? '')),
    status: () => statusBean(jira, issue.statusId),
    project: () => projectBean(jira, issue.projectId),
    components: () =>
      found(jira.components, issue.componentIds, (one) => namedBean('Component', one)),
    fixVersions: () => found(jira.versions, issue.fixVersionIds, versionBean),
    versions: () => found(jira.versions, issue.versionIds, versionBean),
    created: () => dateOf(issue.createdMs),
    updated: () => dateOf(issue.updatedMs),
    resolutionDate: () => dateOf(issue.resolvedMs),
    dueDate: () => dayOf(issue.dueDate),
    done: () => jira.statuses.find(issue.statusId)?.category === 'done',
    isEpic: () => level(issue) === 1,
    parent: () => above(() => true),
    epic: () => above((height) => height === 1),
    stories: () => children((height) => height === 0),
    subtasks: () => children((height) => height < 0),
    links: () => linksOf(scope, issue),
    sprint: () => sprints(false)[0],
    closedSprints: () => sprints(true),
    comments: () => {
      onExpensive();
      return body().comments.map((comment) =>
        plainBean('Comment', comment.id, {
          ...{ id: Number(comment.id), author: personBean(jira, comment.authorId) },
          ...{ body: richText(comment.body), created: dateOf(comment.createdMs) },
        }),
      );
    },
    properties: () =>
      new ExpressionBean('EntityProperties', id, (key) => {
        onExpensive();
        return JSON.parse(jira.issues.findProperty(id, key) ?? 'null') as unknown;
      }),
  };
  const known = lazyBean('Issue', id, members);
  return new ExpressionBean('Issue', id, (name) => {
    if (Object.hasOwn(members, name) || jira.customFields.find(name) === undefined)
      return known.read(name);
    onExpensive();
    return issue.custom[name] ?? richText(body().texts[name]);
  });
}

function linksOf(scope: ExpressionScope, { id }: StoredIssue): ExpressionBean[] {
  const { jira, maySee } = scope;
  return jira.issues.linksOf(id).flatMap((link: StoredLink) => {
    const isInward = link.outwardId === id;
    const other = jira.issues.find(isInward ? link.inwardId : link.outwardId);
    const type = jira.linkTypes.find(link.typeId);
    if (other === undefined || type === undefined || !maySee(other)) return [];
    return [
      lazyBean('IssueLink', link.id, {
        id: () => Number(link.id),
        direction: () => (isInward ? 'inward' : 'outward'),
        type: () => plainBean('IssueLinkType', type.id, { ...type, id: Number(type.id) }),
        linkedIssue: () => issueBean(scope, other),
      }),
    ];
  });
}
