import type { AcceptanceRule } from '#domain/settings/settings';

/** What a page knows of a person and an issue; `askRecord` asks the app where only it can tell. */
export type AcceptanceQuestion = {
  readonly accountId: string;
  readonly reporterId?: string | undefined;
  readonly askRecord: () => Promise<boolean>;
};

/**
 * Does the project's rule let this person accept here, as far as a page can tell? Whoever asks may edit
 * the issue. The resolver decides; this is for not showing what would be refused.
 */
export async function mayAcceptHere(
  rule: AcceptanceRule,
  { accountId, reporterId, askRecord }: AcceptanceQuestion,
): Promise<boolean> {
  switch (rule.by) {
    case 'editors':
      return true;
    case 'reporter':
      return reporterId === accountId;
    case 'people':
      return rule.accountIds.includes(accountId);
    case 'role':
    case 'group':
      return askRecord();
  }
}
