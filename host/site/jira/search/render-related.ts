import { issueTypeBean, linkTypeBean, priorityBean, statusBean, userBean } from '../beans';
import type { Catalog } from '../issue/catalog';
import type { IssueStore, StoredIssue } from '../issue/types';

/** Where and for whom work items are shown. */
export type View = {
  readonly store: IssueStore;
  readonly catalog: Catalog;
  /** What the caller may not see is left out, wherever it is named. */
  readonly maySee: (issue: StoredIssue) => boolean;
};

/** A moment as Jira writes it: `2026-03-09T14:02:00.000+0000`. */
export const jiraTime = (ms: number): string => new Date(ms).toISOString().replace('Z', '+0000');

/** The address of a work item in the REST API. */
export const issueSelf = ({ catalog }: View, id: string): string =>
  `${catalog.baseUrl()}/rest/api/3/issue/${id}`;

/** A person by account id; someone whose account is gone is shown as a former user. */
export function personBean({ catalog }: View, accountId: string | undefined) {
  if (accountId === undefined) return null;
  const former = {
    id: accountId,
    displayName: 'Former user',
    active: false,
    timeZone: 'Etc/GMT',
    accountType: 'atlassian',
    groups: [],
  } as const;
  return userBean(catalog, catalog.people.find(accountId) ?? former);
}

/** Applies to what was found, or answers `null`, as REST shows what is empty. */
export const orNull = <Entry, Bean>(entry: Entry | undefined, show: (entry: Entry) => Bean) =>
  entry === undefined ? null : show(entry);

/** Another work item, as in `parent`, `subtasks` and `issuelinks`. */
export const relatedBean = (view: View, issue: StoredIssue) => ({
  id: issue.id,
  key: issue.key,
  self: issueSelf(view, issue.id),
  fields: {
    summary: issue.summary,
    status: orNull(view.catalog.statuses.find(issue.statusId), (status) =>
      statusBean(view.catalog, status),
    ),
    ...(issue.priorityId === undefined
      ? {}
      : {
          priority: orNull(view.catalog.priorities.find(issue.priorityId), (priority) =>
            priorityBean(view.catalog, priority),
          ),
        }),
    issuetype: orNull(view.catalog.issueTypes.find(issue.typeId), (type) =>
      issueTypeBean(view.catalog, type),
    ),
  },
});

/** The links of a work item to others that the caller may see. */
export function linkBeans(view: View, issue: StoredIssue) {
  const { store, catalog, maySee } = view;
  return store.linksOf(issue.id).flatMap((link) => {
    const isInward = link.outwardId === issue.id;
    const other = store.find(isInward ? link.inwardId : link.outwardId);
    const type = catalog.linkTypes.find(link.typeId);
    if (other === undefined || type === undefined || !maySee(other)) return [];
    const end = isInward ? 'inwardIssue' : 'outwardIssue';
    return [
      {
        id: link.id,
        self: `${catalog.baseUrl()}/rest/api/3/issueLink/${link.id}`,
        type: linkTypeBean(catalog, type),
        [end]: relatedBean(view, other),
      },
    ];
  });
}
