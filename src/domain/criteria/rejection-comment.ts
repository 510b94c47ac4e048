import type { AdfDocument, AdfNode } from '../issue/adf';
import type { Person } from '../issue/issue';
import { plainText } from './inline-text';

/** The comment that tells the assignee what was rejected and why; it mentions them where there is one. */
export function rejectionComment(rejection: {
  readonly criterion: string;
  readonly reason: string;
  readonly assignee?: Person;
}): AdfDocument {
  const { assignee } = rejection;
  const mention: readonly AdfNode[] =
    assignee === undefined
      ? []
      : [
          {
            type: 'mention',
            attrs: { id: assignee.accountId, text: `@${assignee.displayName}` },
          },
          { type: 'text', text: ' ' },
        ];
  const title = plainText(rejection.criterion).replace(/\n/g, ' ');
  return {
    version: 1,
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          ...mention,
          { type: 'text', text: 'Not accepted yet: ' },
          { type: 'text', text: title, marks: [{ type: 'strong' }] },
        ],
      },
      { type: 'paragraph', content: [{ type: 'text', text: rejection.reason }] },
    ],
  };
}
