import { useCallback, useMemo } from 'react';
import type { ScoringSettings } from '#contract/scoring/scoring-settings';
import type { IssueId } from '#domain/issue/issue';
import { blocksOf, makeFeasible } from '#domain/scoring/cut/dependencies';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { Address } from '../../../../bridge/address';
import type { ScoreBook } from '../score-book';
import type { SortBy } from './sort-rows';
import { parseSort, sortRows } from './sort-rows';
import { useAddressed } from '../use-addressed';
import type { Filter } from '../filter/use-filter';
import type { Ranking } from '../use-ranking';
import { numbersIn } from '../use-ranking';

/** The rows in the order in which they are shown, and what that order follows. */
export type ShownRows = {
  readonly ids: readonly IssueId[];
  readonly sort: SortBy | undefined;
  readonly sortBy: (sort: SortBy | undefined) => void;
  /** Rows stand in the order that keeps to dependencies. */
  readonly isFeasible: boolean;
};

/** The rows that the filter lets through: as they stand, by the head that was asked, or after what blocks them. */
export function useShownRows(
  address: Address,
  ranking: Ranking,
  rows: {
    readonly book: ScoreBook;
    readonly settings: ScoringSettings;
    readonly test: Filter['test'];
    readonly isFeasibleWanted: boolean;
  },
): ShownRows {
  const { book, settings, test, isFeasibleWanted } = rows;
  const { itemById, order } = ranking;
  const [asked, setAsked] = useAddressed(address, 'sort');
  const sort = useMemo(() => parseSort(asked), [asked]);
  const ids = useMemo(() => {
    const shown = order.filter((id) => {
      const item = itemById.get(id);
      return item !== undefined && test(item);
    });
    if (sort !== undefined)
      return sortRows(shown, sort, {
        itemById,
        numberOf: numbersIn(ranking, book, settings.weights),
      });
    return isFeasibleWanted ? makeFeasible(shown, blocksOf(itemById)) : shown;
    // Sorting happens when asked for, not while scores change: rows keep their places.
  }, [order, itemById, test, sort, book, isFeasibleWanted]);
  const sortBy = useCallback(
    (by: SortBy | undefined) => {
      setAsked(by === undefined ? '' : `${by.column}:${by.direction}`);
    },
    [setAsked],
  );
  return { ids, sort, sortBy, isFeasible: isFeasibleWanted && sort === undefined };
}

/** The work item whose details stand beside the table, and how to choose another. */
export function useSelectedItem(address: Address, ranking: Pick<Ranking, 'itemById'>) {
  const { itemById } = ranking;
  const [key, setKey] = useAddressed(address, 'item');
  const selected = useMemo(
    (): BacklogItem | undefined =>
      key === undefined ? undefined : [...itemById.values()].find((item) => item.key === key),
    [itemById, key],
  );
  const select = useCallback(
    (id: IssueId | undefined) => {
      setKey(id === undefined ? '' : (itemById.get(id)?.key ?? ''));
    },
    [setKey, itemById],
  );
  return { selected, select };
}
