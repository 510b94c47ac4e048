import { issueTypeBean, projectBean, statusBean, userBean } from '../beans';
import type { IssueChange, StoredIssue } from '../issue/types';
import type { Jira, ProductEvent } from '../jira-store';
import { jiraTime } from '../search/render-related';
import { without } from '../body';

/**
 * What apps are told of a change of the issue store.
 * Source: developer.atlassian.com/platform/forge/events-reference/jira
 */
export function eventsOf(jira: Jira, change: IssueChange): readonly ProductEvent[] {
  const by = change.authorId === undefined ? {} : { atlassianId: change.authorId };
  switch (change.kind) {
    case 'created':
      return [{ eventType: 'avi:jira:created:issue', ...by, ...issuePart(jira, change.issue) }];
    case 'updated':
      return change.history === undefined
        ? []
        : [
            {
              eventType: 'avi:jira:updated:issue',
              ...by,
              ...issuePart(jira, change.issue),
              changelog: {
                id: change.history.id,
                items: change.history.items.map((item) => without(item, 'fieldtype')),
              },
            },
          ];
    case 'deleted':
      return [{ eventType: 'avi:jira:deleted:issue', ...by, ...issuePart(jira, change.issue) }];
    case 'propertySet':
    case 'propertyDeleted':
      return [
        {
          eventType: `avi:jira:${change.kind === 'propertySet' ? 'set' : 'deleted'}:issue-property`,
          ...by,
          issueId: change.issue.id,
          propertyKey: change.propertyKey,
        },
      ];
    case 'linked':
    case 'unlinked':
      return [
        {
          eventType: `avi:jira:${change.kind === 'linked' ? 'created' : 'deleted'}:issuelink`,
          ...by,
          id: Number(change.link.id),
          sourceIssueId: Number(change.link.inwardId),
          destinationIssueId: Number(change.link.outwardId),
          issueLinkType: linkTypePart(jira, change.link.typeId),
        },
      ];
  }
}

/** The members `issue` and `associatedUsers` that events of a work item carry. */
export function issuePart(jira: Jira, issue: StoredIssue): Record<string, unknown> {
  const at = jira.catalog;
  const person = (id: string | undefined) => {
    const found = id === undefined ? undefined : jira.people.find(id);
    return found === undefined ? null : userBean(at, found);
  };
  const project = jira.projects.find(issue.projectId);
  const type = jira.issueTypes.find(issue.typeId);
  const status = jira.statuses.find(issue.statusId);
  const involved = [issue.creatorId, issue.reporterId, issue.assigneeId].filter(
    (id) => id !== undefined,
  );
  return {
    issue: {
      id: issue.id,
      key: issue.key,
      fields: {
        summary: issue.summary,
        issuetype: type && issueTypeBean(at, type),
        creator: person(issue.creatorId),
        created: jiraTime(issue.createdMs),
        project: project && projectBean(at, project),
        reporter: person(issue.reporterId),
        assignee: person(issue.assigneeId),
        updated: jiraTime(issue.updatedMs),
        status: status && statusBean(at, status),
      },
    },
    associatedUsers: {
      associatedUsers: [...new Set(involved)].map((accountId) => ({ accountId })),
    },
  };
}

function linkTypePart(jira: Jira, typeId: string): Record<string, unknown> {
  const type = jira.linkTypes.find(typeId);
  return {
    id: Number(typeId),
    name: type?.name,
    outwardName: type?.outward,
    inwardName: type?.inward,
    isSubTaskLinkType: false,
    isSystemLinkType: false,
  };
}
