import type { AdfDocument, AdfNode } from '../issue/adf';
import type { AccountId, Person } from '../issue/issue';
import type { Problem } from '../problem';
import { plainText } from './text/inline-text';

/** Whom a rejection concerns: the assignee, then who said it is met; never the one who rejects. */
export function concernedBy(rejection: {
  readonly assignee: Person | undefined;
  readonly claimedBy: Person | undefined;
  readonly rejecterId: AccountId;
}): readonly Person[] {
  const { assignee, claimedBy, rejecterId } = rejection;
  const people = [assignee, claimedBy].filter((person) => person !== undefined);
  const ids = people.map(({ accountId }) => accountId);
  return people.filter(
    ({ accountId }, at) => accountId !== rejecterId && ids.indexOf(accountId) === at,
  );
}

const mentionOf = ({ accountId, displayName }: Person): readonly AdfNode[] => [
  { type: 'mention', attrs: { id: accountId, text: `@${displayName}` } },
  { type: 'text', text: ' ' },
];

/** The comment that says what was rejected and why; it mentions those whom it is to reach. */
export function rejectionComment(rejection: {
  readonly criterion: string;
  readonly reason: string;
  readonly people: readonly Person[];
}): AdfDocument {
  const title = plainText(rejection.criterion).replace(/\n/g, ' ');
  return {
    version: 1,
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          ...rejection.people.flatMap(mentionOf),
          { type: 'text', text: 'Not accepted yet: ' },
          { type: 'text', text: title, marks: [{ type: 'strong' }] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: rejection.reason }] },
    ],
  };
}

/** The criterion is rejected, and Jira did not take the comment. */
export const commentNotAdded = (issueKey: string): Problem => ({
  code: 'COMMENT_NOT_ADDED',
  message: `Jira did not take the comment on ${issueKey}. The criterion is rejected, with your reason.`,
  remedy: 'Tell them yourself, or ask an administrator for the permission to add comments.',
  facts: { issueKey },
});
