import type { StoredAttachment, StoredComment, StoredIssue } from '../issue/types';
import type { View } from './render-related';
import { issueSelf, jiraTime, personBean } from './render-related';

/** A comment, as in the field `comment` and of its own. */
export const commentBean = (view: View, issueId: string, comment: StoredComment) => ({
  self: `${issueSelf(view, issueId)}/comment/${comment.id}`,
  id: comment.id,
  author: personBean(view, comment.authorId),
  body: comment.body,
  updateAuthor: personBean(view, comment.authorId),
  created: jiraTime(comment.createdMs),
  updated: jiraTime(comment.updatedMs),
  jsdPublic: true,
});

/** The field `comment`: every comment, oldest first. */
export function commentsField(view: View, issue: StoredIssue) {
  const comments = view.store.bodyOf(issue.id).comments;
  return {
    comments: comments.map((comment) => commentBean(view, issue.id, comment)),
    self: `${issueSelf(view, issue.id)}/comment`,
    maxResults: comments.length,
    total: comments.length,
    startAt: 0,
  };
}

/** An attachment; its content is not kept here. */
export const attachmentBean = (view: View, attachment: StoredAttachment) => ({
  self: `${view.catalog.baseUrl()}/rest/api/3/attachment/${attachment.id}`,
  id: attachment.id,
  filename: attachment.filename,
  author: personBean(view, attachment.authorId),
  created: jiraTime(attachment.createdMs),
  size: attachment.size,
  mimeType: attachment.mimeType,
  content: `${view.catalog.baseUrl()}/rest/api/3/attachment/content/${attachment.id}`,
});
