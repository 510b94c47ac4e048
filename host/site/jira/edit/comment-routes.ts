import type { Call, Route } from '../../route';
import { answered, fieldRefusal, jiraRefusal, nothing } from '../../route';
import { userBean } from '../beans';
import { knownObject, numberParameter } from '../body';
import { allowed, browsableIssue, signedIn } from '../guards';
import type { StoredComment, StoredIssue } from '../issue/types';
import type { Jira } from '../jira-store';
import { isAdf } from './adf-check';
import { jiraTime } from '../search/render-related';
import { issuePart } from './product-events';

const base = '/rest/api/3/issue/:issueIdOrKey/comment';

/** Comments of a work item: list, read, write, change, delete. */
export const commentRoutes = (jira: Jira): readonly Route[] => [
  {
    method: 'GET',
    path: base,
    query: ['startAt', 'maxResults', 'orderBy', 'expand'],
    answer(call) {
      const { issue, comments } = read(jira, call);
      const newestFirst = call.query.get('orderBy') === '-created';
      const startAt = numberParameter(call, 'startAt', 0);
      const maxResults = numberParameter(call, 'maxResults', 5000);
      const shown = (newestFirst ? [...comments].reverse() : comments).slice(
        startAt,
        startAt + maxResults,
      );
      return answered({
        startAt,
        maxResults,
        total: comments.length,
        comments: shown.map((comment) => commentBean(jira, issue, comment)),
      });
    },
  },
  {
    method: 'GET',
    path: `${base}/:id`,
    query: ['expand'],
    answer(call) {
      const { issue, comments } = read(jira, call);
      return answered(commentBean(jira, issue, found(comments, call)));
    },
  },
  {
    method: 'POST',
    path: base,
    query: ['expand'],
    answer(call) {
      const { issue, comments } = read(jira, call);
      const authorId = allowed(jira, call, {
        permission: 'ADD_COMMENTS',
        projectId: issue.projectId,
        message: 'You do not have the permission to comment on this issue.',
      });
      const now = jira.clock.now();
      const comment = {
        id: jira.issues.nextId(),
        authorId,
        body: bodyOf(call),
        createdMs: now,
        updatedMs: now,
      };
      save(jira, issue, { comments: [...comments, comment], authorId });
      const event = {
        eventType: 'avi:jira:commented:issue',
        atlassianId: authorId,
        comment: commentBean(jira, issue, comment),
      };
      jira.emit({ ...event, ...issuePart(jira, issue) });
      return { status: 201, body: commentBean(jira, issue, comment) };
    },
  },
  {
    method: 'PUT',
    path: `${base}/:id`,
    query: ['expand'],
    answer(call) {
      const { issue, comments } = read(jira, call);
      const comment = found(comments, call);
      const authorId = mayChange(jira, call, { issue, comment, verb: 'EDIT' });
      const changed = { ...comment, body: bodyOf(call), updatedMs: jira.clock.now() };
      save(jira, issue, {
        comments: comments.map((one) => (one === comment ? changed : one)),
        authorId,
      });
      return answered(commentBean(jira, issue, changed));
    },
  },
  {
    method: 'DELETE',
    path: `${base}/:id`,
    answer(call) {
      const { issue, comments } = read(jira, call);
      const comment = found(comments, call);
      const authorId = mayChange(jira, call, { issue, comment, verb: 'DELETE' });
      save(jira, issue, { comments: comments.filter((one) => one !== comment), authorId });
      return nothing;
    },
  },
];

function read(jira: Jira, call: Call) {
  const issue = browsableIssue(jira, call, call.params['issueIdOrKey'] ?? '');
  return { issue, comments: jira.issues.bodyOf(issue.id).comments };
}

function found(comments: readonly StoredComment[], call: Call): StoredComment {
  const comment = comments.find(({ id }) => id === call.params['id']);
  if (comment === undefined)
    throw jiraRefusal(404, `Can not find a comment for the id: ${call.params['id'] ?? ''}.`);
  return comment;
}

function bodyOf(call: Call): unknown {
  const { body } = knownObject(call, ['body', 'visibility', 'properties', 'jsdPublic']);
  if (!isAdf(body)) throw fieldRefusal({ comment: 'Comment body is not valid!' });
  return body;
}

type Change = {
  readonly issue: StoredIssue;
  readonly comment: StoredComment;
  readonly verb: 'EDIT' | 'DELETE';
};

function mayChange(jira: Jira, call: Call, { issue, comment, verb }: Change): string {
  const accountId = signedIn(call);
  const may = (scope: string) =>
    jira.access.mayInProject(accountId, `${verb}_${scope}_COMMENTS`, issue.projectId);
  if (!may('ALL') && !(may('OWN') && comment.authorId === accountId))
    throw jiraRefusal(403, `You do not have the permission to change this comment.`);
  return accountId;
}

type Written = { readonly comments: readonly StoredComment[]; readonly authorId: string };

function save(jira: Jira, issue: StoredIssue, { comments, authorId }: Written): void {
  jira.issues.update(
    issue.id,
    { body: { comments } },
    { authorId, atMs: jira.clock.now(), items: [] },
  );
}

/** A comment as the REST API shows it. */
export function commentBean(jira: Jira, issue: StoredIssue, comment: StoredComment): object {
  const author = jira.people.find(comment.authorId ?? '');
  const who =
    author === undefined
      ? {}
      : { author: userBean(jira.catalog, author), updateAuthor: userBean(jira.catalog, author) };
  return {
    self: `${jira.catalog.baseUrl()}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    ...who,
    body: comment.body,
    created: jiraTime(comment.createdMs),
    updated: jiraTime(comment.updatedMs),
    jsdPublic: true,
  };
}
