import type { Call, Route } from '../../route';
import { answered, fieldRefusal, get, post } from '../../route';
import { knownObject, numberParameter } from '../body';
import { allowed, issueOfPath } from '../guards';
import type { Jira } from '../jira-store';
import { commentBean } from '../search/render-body';
import { viewFor } from '../search/render-issue';
import { isAdf } from './adf-check';
import { issuePart } from './product-events';
import { writeIssue } from './write-issue';

const base = '/rest/api/3/issue/:issueIdOrKey/comment';

/** Comments of a work item: list and write. */
export const commentRoutes = (jira: Jira): readonly Route[] => [
  get(`${base}?startAt&maxResults&orderBy&expand`, (call) => {
    const { issue, comments } = read(jira, call);
    const startAt = numberParameter(call, 'startAt', 0);
    const maxResults = numberParameter(call, 'maxResults', 5000);
    const isNewestFirst = call.query.get('orderBy') === '-created';
    const sorted = isNewestFirst ? [...comments].reverse() : comments;
    return answered({
      ...{ startAt, maxResults, total: comments.length },
      comments: sorted
        .slice(startAt, startAt + maxResults)
        .map((comment) => commentBean(viewFor(jira, call), issue.id, comment)),
    });
  }),
  post(`${base}?expand`, (call) => {
    const { issue, comments } = read(jira, call);
    const { projectId } = issue;
    const authorId = allowed(jira, call, { permission: 'ADD_COMMENTS', on: { projectId } });
    const now = jira.clock.now();
    const times = { createdMs: now, updatedMs: now };
    const comment = { id: jira.issues.nextId(), authorId, body: bodyOf(call), ...times };
    writeIssue(jira, issue, { patch: { body: { comments: [...comments, comment] } }, authorId });
    const body = commentBean(viewFor(jira, call), issue.id, comment);
    const event = { eventType: 'avi:jira:commented:issue', atlassianId: authorId, comment: body };
    jira.emit({ ...event, ...issuePart(jira, issue) });
    return { status: 201, body };
  }),
];

function read(jira: Jira, call: Call) {
  const issue = issueOfPath(jira, call);
  return { issue, comments: jira.issues.bodyOf(issue.id).comments };
}

function bodyOf(call: Call): unknown {
  const { body } = knownObject(call, 'body visibility properties jsdPublic');
  if (!isAdf(body)) throw fieldRefusal({ comment: 'Comment body is not valid!' });
  return body;
}
