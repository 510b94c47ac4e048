import type { IssueId } from '../../issue/issue';
import type { ScoreColumn } from '../score-column';
import type { Agreement, Session } from './session';
import { cellOf } from './session';

/** One number that a room agreed on. */
export type CellAgreement = {
  readonly issueId: IssueId;
  readonly column: ScoreColumn;
  readonly agreement: Agreement;
};

/**
 * What was agreed, or agreed anew, between two looks at one session, column by column; nothing where the
 * looks are at two sessions.
 */
export function newAgreements(before: Session, after: Session): readonly CellAgreement[] {
  if (before.id !== after.id) return [];
  return after.columns.flatMap((column) =>
    after.items.flatMap((issueId) => {
      const cell = cellOf(issueId, column);
      const agreement = after.agreed[cell];
      const isNew = agreement !== undefined && agreement.count > (before.agreed[cell]?.count ?? 0);
      return isNew ? [{ issueId, column, agreement }] : [];
    }),
  );
}
