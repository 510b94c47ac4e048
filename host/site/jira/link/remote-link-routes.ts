import type { Call, Route } from '../../route';
import { answered, fieldRefusal, jiraRefusal, nothing } from '../../route';
import { isObject, knownObject, without } from '../body';
import { allowed, browsableIssue } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira, RemoteLink } from '../jira-store';

const base = '/rest/api/3/issue/:issueIdOrKey/remotelink';
const message = 'You do not have permission to link issues in this project.';

/** Links from a work item to pages elsewhere; the same `globalId` replaces. */
export const remoteLinkRoutes = (jira: Jira): readonly Route[] => [
  {
    method: 'GET',
    path: base,
    query: ['globalId'],
    answer(call) {
      const issue = browsableIssue(jira, call, call.params['issueIdOrKey'] ?? '');
      const globalId = call.query.get('globalId');
      const links = linksOf(jira, issue);
      if (globalId === null) return answered(links.map((link) => bean(call, issue, link)));
      const link = links.find((one) => one.globalId === globalId);
      if (link === undefined) throw jiraRefusal(404, 'The remote link does not exist.');
      return answered(bean(call, issue, link));
    },
  },
  {
    method: 'POST',
    path: base,
    answer(call) {
      const issue = browsableIssue(jira, call, call.params['issueIdOrKey'] ?? '');
      allowed(jira, call, { permission: 'LINK_ISSUES', projectId: issue.projectId, message });
      const written = parsed(call);
      const same = linksOf(jira, issue).find(
        ({ globalId }) => globalId !== undefined && globalId === written.globalId,
      );
      const link = jira.remoteLinks.put({
        ...written,
        id: same?.id ?? jira.remoteLinks.nextId(),
        issueId: issue.id,
      });
      const { id, self } = bean(call, issue, link);
      return { status: same === undefined ? 201 : 200, body: { id, self } };
    },
  },
  {
    method: 'GET',
    path: `${base}/:linkId`,
    answer(call) {
      const { issue, link } = named(jira, call);
      return answered(bean(call, issue, link));
    },
  },
  {
    method: 'DELETE',
    path: `${base}/:linkId`,
    answer(call) {
      const { issue, link } = named(jira, call);
      allowed(jira, call, { permission: 'LINK_ISSUES', projectId: issue.projectId, message });
      jira.remoteLinks.remove(link.id);
      return nothing;
    },
  },
];

const linksOf = (jira: Jira, issue: StoredIssue) =>
  jira.remoteLinks.all().filter((link) => link.issueId === issue.id);

function named(jira: Jira, call: Call) {
  const issue = browsableIssue(jira, call, call.params['issueIdOrKey'] ?? '');
  const link = linksOf(jira, issue).find(({ id }) => id === call.params['linkId']);
  if (link === undefined) throw jiraRefusal(404, 'The remote link does not exist.');
  return { issue, link };
}

function parsed(call: Call): Omit<RemoteLink, 'id' | 'issueId'> {
  const body = knownObject(call, ['globalId', 'application', 'relationship', 'object']);
  const { object, globalId, relationship, application } = body;
  if (!isObject(object) || typeof object['url'] !== 'string' || typeof object['title'] !== 'string')
    throw fieldRefusal({ object: "The remote link needs an object with 'url' and 'title'." });
  return {
    object,
    ...(typeof globalId === 'string' ? { globalId } : {}),
    ...(typeof relationship === 'string' ? { relationship } : {}),
    ...(isObject(application) ? { application } : {}),
  };
}

const bean = (call: Call, issue: StoredIssue, link: RemoteLink) => ({
  application: {},
  ...without(link, 'issueId'),
  id: Number(link.id),
  self: `${call.origin}/rest/api/3/issue/${issue.id}/remotelink/${link.id}`,
});
