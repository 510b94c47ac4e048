import type { History } from '#domain/flow/history';
import type { Issue, IssueId } from '#domain/issue/issue';
import type { HistoryField, MacroSource } from './macro-source';

/** Histories that were read before, with when their issue had last been updated then. */
export type KnownHistories = Map<
  string,
  { readonly updatedAt: string; readonly history: History | undefined }
>;

/**
 * The histories of issues. Those of issues that have not been updated since the last time are not read
 * again: whatever changes one of the fields updates its issue too.
 */
export async function readChanged(
  issues: readonly Issue[],
  fields: readonly HistoryField[],
  { source, known }: { readonly source: MacroSource; readonly known: KnownHistories },
): Promise<ReadonlyMap<IssueId, History>> {
  const nameOf = (id: IssueId): string => `${fields.join()} ${id}`;
  const changed = issues.filter(
    ({ id, updatedAt }) =>
      updatedAt === undefined || known.get(nameOf(id))?.updatedAt !== updatedAt,
  );
  const read =
    changed.length === 0
      ? new Map<IssueId, History>()
      : await source.readHistories(
          changed.map((issue) => issue.id),
          fields,
        );
  for (const { id, updatedAt } of changed)
    if (updatedAt !== undefined) known.set(nameOf(id), { updatedAt, history: read.get(id) });
  const pairs = issues.flatMap(({ id }) => {
    const history = read.get(id) ?? known.get(nameOf(id))?.history;
    return history === undefined ? [] : [[id, history] as const];
  });
  return new Map(pairs);
}
