import type { Call, Route } from '../../route';
import { answered, jiraRefusal, post } from '../../route';
import { allowed, issueOfPath } from '../guards';
import type { HistoryItem, StoredAttachment } from '../issue/types';
import type { Jira } from '../jira-store';
import { attachmentBean } from '../search/render-body';
import { viewFor } from '../search/render-issue';
import { historyItem, nobody } from './history-item';
import { writeIssue } from './write-issue';

/** Files of a work item: attached by name, size and kind; what is in them is not kept. */
export const attachmentRoutes = (jira: Jira): readonly Route[] => [
  post('/rest/api/3/issue/:issueIdOrKey/attachments', (call) => {
    if (call.headers.get('x-atlassian-token') !== 'no-check')
      throw jiraRefusal(403, 'XSRF check failed');
    const issue = issueOfPath(jira, call);
    const authorId = allowed(jira, call, { permission: 'CREATE_ATTACHMENTS', on: issue });
    const sent = filesOf(call).map((file): StoredAttachment => ({
      id: jira.issues.nextId(),
      filename: file.name,
      authorId,
      createdMs: jira.clock.now(),
      size: file.size,
      mimeType: file.type,
    }));
    const { attachments } = jira.issues.bodyOf(issue.id);
    writeIssue(jira, issue, {
      authorId,
      patch: { body: { attachments: [...attachments, ...sent] } },
      items: sent.map(added),
    });
    const view = viewFor(jira, call);
    return answered(sent.map((file) => attachmentBean(view, file)));
  }),
];

/** @throws {Refusal} When no part of the form is a file named `file`, 400. */
function filesOf({ body }: Call): readonly File[] {
  const parts = body instanceof FormData ? body.getAll('file') : [];
  const files = parts.filter((part) => part instanceof File);
  if (files.length === 0) throw jiraRefusal(400, 'No file was sent.');
  return files;
}

const added = ({ id, filename }: StoredAttachment): HistoryItem =>
  historyItem({ id: 'attachment', name: 'Attachment' }, nobody, [id, filename]);
