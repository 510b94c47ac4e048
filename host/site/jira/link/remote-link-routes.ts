import type { Call, Route } from '../../route';
import { answered, fieldRefusal, get, post } from '../../route';
import { isObject, knownObject, without } from '../body';
import { allowed, issueOfPath } from '../guards';
import type { StoredIssue } from '../issue/types';
import type { Jira, RemoteLink } from '../jira-store';

const base = '/rest/api/3/issue/:issueIdOrKey/remotelink';

/** Links from a work item to pages elsewhere; the same `globalId` replaces. */
export const remoteLinkRoutes = (jira: Jira): readonly Route[] => [
  get(base, (call) => {
    const issue = issueOfPath(jira, call);
    return answered(linksOf(jira, issue).map((link) => bean(call, issue, link)));
  }),
  post(base, (call) => {
    const issue = issueOfPath(jira, call);
    allowed(jira, call, { permission: 'LINK_ISSUES', on: issue });
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
  }),
];

const linksOf = (jira: Jira, issue: StoredIssue) =>
  jira.remoteLinks.all().filter((link) => link.issueId === issue.id);

function parsed(call: Call): Omit<RemoteLink, 'id' | 'issueId'> {
  const body = knownObject(call, 'globalId application relationship object');
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
