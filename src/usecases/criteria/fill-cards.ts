import type { IssueId } from '#domain/issue/issue';

/** What a work item shows on cards by now; null when nothing. */
export type ShownOnCard = { readonly issueId: IssueId; readonly value: unknown };

/** One value, and the work items that get it. */
export type CardUpdate = { readonly value: string | null; readonly issueIds: readonly IssueId[] };

/** How cards are read and written. */
export type FillPorts = {
  /** What stands on the cards of the project's work items among these. */
  readonly readShown: (issueIds: readonly IssueId[]) => Promise<readonly ShownOnCard[]>;
  /** What should stand there by Waymark's own record; undefined where that cannot be read. */
  readonly valueOf: (issueId: IssueId) => Promise<string | null | undefined>;
  readonly write: (updates: readonly CardUpdate[]) => Promise<void>;
};

/** So many records are read at the same time. */
const readAtOnce = 10;

/**
 * Shows the progress of criteria on the cards of work items that do not show it yet. Each write counts as
 * an update of its work item, so what stands there already is not written. Answers how many were.
 */
export async function fillCards(issueIds: readonly IssueId[], ports: FillPorts): Promise<number> {
  const shown = await ports.readShown(issueIds);
  const idsByValue = new Map<string | null, IssueId[]>();
  for (let from = 0; from < shown.length; from += readAtOnce)
    await Promise.all(
      shown.slice(from, from + readAtOnce).map(async ({ issueId, value }) => {
        const wanted = await ports.valueOf(issueId);
        if (wanted === undefined || wanted === (value ?? null)) return;
        idsByValue.set(wanted, [...(idsByValue.get(wanted) ?? []), issueId]);
      }),
    );
  const updates = [...idsByValue].map(([value, ids]) => ({ value, issueIds: ids }));
  if (updates.length > 0) await ports.write(updates);
  return updates.reduce((sum, update) => sum + update.issueIds.length, 0);
}
