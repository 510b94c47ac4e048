import type { Call, Route } from '../../route';
import { answered, erase, get, jiraRefusal, nothing, post } from '../../route';
import { linkTypeBean } from '../beans';
import { knownObject } from '../body';
import { allowed, browsableIssue } from '../guards';
import type { StoredIssue, StoredLink } from '../issue/types';
import type { Jira } from '../jira-store';
import { viewFor } from '../search/render-issue';
import { relatedBean } from '../search/render-related';
import { createLink, removeLink } from './create-link';

/** `/issueLink`: create, read, delete. */
export const linkRoutes = (jira: Jira): readonly Route[] => [
  post('/rest/api/3/issueLink', (call) => {
    const body = knownObject(call, 'type inwardIssue outwardIssue comment');
    const link = createLink(jira, call, {
      type: body['type'],
      inwardIssue: body['inwardIssue'],
      outwardIssue: body['outwardIssue'],
    });
    return {
      status: 201,
      headers: { location: `${call.origin}/rest/api/3/issueLink/${link.id}` },
    };
  }),
  get('/rest/api/3/issueLink/:linkId', (call) => {
    const { link, inward, outward } = visibleLink(jira, call);
    const type = jira.linkTypes.find(link.typeId);
    return answered({
      id: link.id,
      self: `${call.origin}/rest/api/3/issueLink/${link.id}`,
      ...(type === undefined ? {} : { type: linkTypeBean(jira.catalog, type) }),
      inwardIssue: relatedBean(viewFor(jira, call), inward),
      outwardIssue: relatedBean(viewFor(jira, call), outward),
    });
  }),
  erase('/rest/api/3/issueLink/:linkId', (call) => {
    const { link, inward } = visibleLink(jira, call);
    const accountId = allowed(jira, call, { permission: 'LINK_ISSUES', on: inward, status: 404 });
    removeLink(jira, link, accountId);
    return nothing;
  }),
];

type Visible = {
  readonly link: StoredLink;
  readonly inward: StoredIssue;
  readonly outward: StoredIssue;
};

function visibleLink(jira: Jira, call: Call): Visible {
  const link = jira.issues.findLink(call.params['linkId'] ?? '');
  if (link === undefined)
    throw jiraRefusal(404, `No issue link with id '${call.params['linkId'] ?? ''}' exists.`);
  return {
    link,
    inward: browsableIssue(jira, call, link.inwardId),
    outward: browsableIssue(jira, call, link.outwardId),
  };
}
