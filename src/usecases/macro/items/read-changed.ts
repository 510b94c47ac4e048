import type { KnownHistories } from '#contract/macro/kept-histories';
import type { History } from '#domain/flow/history';
import type { Issue, IssueId } from '#domain/issue/issue';
import type { HistoryKeeper } from './keep-histories';
import type { HistoryField, MacroSource } from '../macro-source';

/** Where changes are read from, where those of the last time are kept, and under which name. */
export type ChangesOptions = {
  readonly source: Pick<MacroSource, 'readHistories'>;
  readonly keeper: HistoryKeeper;
  readonly scope: string;
};

/**
 * The histories of issues. Those of issues that have not been updated since the last time are not read
 * again: whatever changes one of the fields updates its issue too. Of issues that are not among these
 * any more nothing stays kept.
 */
export async function readChanged(
  issues: readonly Issue[],
  fields: readonly HistoryField[],
  { source, keeper, scope }: ChangesOptions,
): Promise<ReadonlyMap<IssueId, History>> {
  const name = `${scope} ${fields.join()}`;
  const known = await keeper.find(name);
  const changed = issues.filter(
    ({ id, updatedAt }) => updatedAt === undefined || known.get(id)?.updatedAt !== updatedAt,
  );
  const ids = changed.map((issue) => issue.id);
  const read = ids.length === 0 ? undefined : await source.readHistories(ids, fields);
  const isRead = new Set(ids);
  const historyOf = (id: IssueId): History =>
    (isRead.has(id) ? read?.get(id) : known.get(id)?.history) ?? [];
  const told = new Map(issues.map(({ id }) => [id, historyOf(id)]));
  if (ids.length > 0 || known.size !== issues.length)
    await keeper.keep(name, knownOf(issues, told));
  return new Map([...told].filter(([, history]) => history.length > 0));
}

const knownOf = (issues: readonly Issue[], told: ReadonlyMap<IssueId, History>): KnownHistories =>
  new Map(
    issues.flatMap(({ id, updatedAt }) =>
      updatedAt === undefined ? [] : [[id, { updatedAt, history: told.get(id) ?? [] }]],
    ),
  );
