import { useDeferredValue, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { IssueId } from '#domain/issue/issue';
import { findMoved } from '#domain/scoring/cut/moves';
import { isOffScale, scoreBy } from '#domain/scoring/scale/off-scale';
import type { Rankable, RankedItem } from '#domain/scoring/rank/rank-backlog';
import { createRanker } from '#domain/scoring/rank/ranker';
import type { ScoreValues } from '#domain/scoring/score-column';
import type { Weights } from '#domain/scoring/rank/weights';
import { costOfDelay, wsjfNumber } from '#domain/scoring/rank/wsjf-score';
import { without } from '#domain/without';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { WsjfPlace } from './open-wsjf';
import { methodIn } from './open-wsjf';
import type { Backlog } from './use-backlog';
import type { ScoreBook } from './score-book';
import type { NumberColumn } from './grid/sort-rows';

/** The ranking as scores imply it, and the order in which rows stand. They differ until asked for. */
export type Ranking = {
  readonly itemById: ReadonlyMap<IssueId, BacklogItem>;
  readonly ranked: readonly RankedItem[];
  readonly rankedById: ReadonlyMap<IssueId, RankedItem>;
  /** The rows in the order in which they stand. */
  readonly order: readonly IssueId[];
  readonly scored: number;
  /** How many rows would move if the new order were shown. */
  readonly moves: number;
  /** Lets the rows take the places of the ranking. */
  readonly showNewOrder: () => void;
  readonly standIn: (order: readonly IssueId[]) => void;
  /** Grows when rows were let go to new places. */
  readonly travel: number;
};

type Standing = { readonly of: Backlog['items']; readonly order: readonly IssueId[] };

/** Ranks what is loaded. Rows keep their places while scores change. */
export function useRanking(place: WsjfPlace, backlog: Backlog, book: ScoreBook): Ranking {
  const version = useSyncExternalStore(book.subscribe, book.version);
  const { items, phase } = backlog;
  const [standing, setStanding] = useState<Standing | undefined>();
  const [travel, setTravel] = useState(0);

  const itemById = useMemo(() => new Map(items.map((item) => [item.id, item])), [items]);
  const rank = useMemo(
    () =>
      createRanker(
        items.map(({ id }) => id),
        scoreBy(methodIn(place)),
      ),
    [items, place],
  );
  const ranked = useMemo(() => rank(book.givenOf), [rank, book, version]);
  const byId = useRef(new Map<IssueId, RankedItem>()).current;
  // Brought up to date, not made anew: most of ten thousand keep score and place with an edit.
  const rankedById = useMemo(() => {
    for (const one of ranked) if (byId.get(one.id) !== one) byId.set(one.id, one);
    return byId;
  }, [ranked, byId]);
  const scored = useMemo(
    () => ranked.findIndex(({ position }) => position === undefined),
    [ranked],
  );

  const order = useMemo(() => {
    if (standing !== undefined && standing.of === items) return standing.order;
    return phase === 'ready' ? ranked.map(({ id }) => id) : items.map(({ id }) => id);
    // Only what was loaded decides where rows stand at first, not what is scored afterwards.
  }, [standing, items, phase]);

  const later = useDeferredValue(ranked);
  const moves = useMemo(
    () =>
      findMoved(
        order,
        later.map(({ id }) => id),
      ).size,
    [order, later],
  );

  const standIn = (next: readonly IssueId[]) => {
    setStanding({ of: items, order: next });
    setTravel((count) => count + 1);
  };
  return {
    itemById,
    ranked,
    rankedById,
    order,
    scored: scored < 0 ? ranked.length : scored,
    moves: later.length === order.length ? moves : 0,
    showNewOrder: () => {
      standIn(ranked.map(({ id }) => id));
    },
    standIn,
    travel,
  };
}

/** The numbers by which rows can be sorted. */
export const numbersIn =
  (
    { rankedById }: Pick<Ranking, 'rankedById'>,
    book: Pick<ScoreBook, 'valuesOf'>,
    weights: Weights,
  ) =>
  (id: IssueId, column: NumberColumn): number | undefined => {
    const values = book.valuesOf(id);
    if (column === 'costOfDelay') return costOfDelay(values, weights);
    if (column !== 'wsjf') return values[column];
    const score = rankedById.get(id)?.score;
    return score?.kind === 'scored' ? wsjfNumber(score) : undefined;
  };

/** What stands in one ranking, with its numbers, in Jira's order: all but what was scored on another scale. */
export const comparedIn = (
  { itemById, rankedById }: Pick<Ranking, 'itemById' | 'rankedById'>,
  book: Pick<ScoreBook, 'valuesOf'>,
): readonly Rankable[] =>
  [...itemById.keys()].flatMap((id) => {
    const ranked = rankedById.get(id);
    const isApart = ranked !== undefined && isOffScale(ranked.score);
    return isApart ? [] : [{ id, values: book.valuesOf(id) }];
  });

/** The numbers of a work item that count here: without those that were given on another scale. */
export const rankedValues =
  ({
    ranking,
    book,
  }: {
    readonly ranking: Pick<Ranking, 'rankedById'>;
    readonly book: Pick<ScoreBook, 'valuesOf'>;
  }) =>
  (id: IssueId): ScoreValues => {
    const score = ranking.rankedById.get(id)?.score;
    const off = score?.kind === 'unscored' ? score.reasons : [];
    const columns = off.flatMap(({ code, column }) => (code === 'OFF_SCALE' ? [column] : []));
    return columns.length === 0 ? book.valuesOf(id) : without(book.valuesOf(id), ...columns);
  };
