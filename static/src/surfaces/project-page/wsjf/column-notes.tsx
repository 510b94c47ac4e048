import { useDeferredValue, useMemo } from 'react';
import { blocksOf, findOrderViolations } from '#domain/scoring/cut/dependencies';
import { checkColumns } from '#domain/scoring/honesty/column-check';
import type { ScoringSettings } from '#contract/scoring/scoring-settings';
import { isOffScale } from '#domain/scoring/scale/off-scale';
import { stepsIn } from '#domain/scoring/input-field';
import { wsjfTexts as texts } from '../texts';
import { remapTexts } from './scale/remap-texts';
import type { ScoreBook } from './score-book';
import type { Ranking } from './use-ranking';

/** What makes a ranking say less than it seems: numbers of another scale, no smallest, a top worn out. */
export function ColumnNotes(props: {
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly settings: ScoringSettings;
  /** Offers to bring what stands apart into the ranking; absent for those who may not score. */
  readonly onRemap: (() => void) | undefined;
  /** Lets the rows stand in an order that keeps to dependencies; absent where they do. */
  readonly onFeasible: (() => void) | undefined;
}) {
  const { book, onRemap, onFeasible } = props;
  const { scale, fields } = props.settings;
  const { itemById } = props.ranking;
  const ranked = useDeferredValue(props.ranking.ranked);
  const apart = useMemo(
    () =>
      ranked.flatMap(({ id, score }) => (isOffScale(score) ? (itemById.get(id)?.key ?? []) : [])),
    [ranked, itemById],
  );
  const notes = useMemo(() => {
    const scored = ranked.filter(({ position }) => position !== undefined);
    const items = scored.map(({ id }) => ({ id, values: book.valuesOf(id) }));
    if (scored.length < 3) return [];
    return checkColumns(items, stepsIn({ scale, fields })).flatMap((use) => [
      ...(use.hasSmallest ? [] : [texts.notes.noSmallest(use.column, use.smallest)]),
      ...(use.isInflated
        ? [
            texts.notes.inflated(
              use.column,
              texts.notes.share(use.atLargest, use.given),
              use.largest,
            ),
          ]
        : []),
    ]);
  }, [ranked, book, scale, fields]);
  const violations = useViolations(props.ranking);
  const isOutOfOrder = violations.length > 0 && onFeasible !== undefined;
  if (notes.length === 0 && apart.length === 0 && !isOutOfOrder) return null;
  return (
    <ul className="wm-notes wm-quiet">
      {apart.length > 0 && (
        <li>
          {texts.notes.offScale(apart.slice(0, 3), apart.length)}{' '}
          {onRemap !== undefined && (
            <button type="button" className="wm-link" onClick={onRemap}>
              {remapTexts.open(apart.length)}
            </button>
          )}
        </li>
      )}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
      {isOutOfOrder && (
        <li>
          {texts.notes.violations(violations.slice(0, 2), violations.length)}{' '}
          <button type="button" className="wm-link" onClick={onFeasible}>
            {texts.notes.keepTo}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The scored work items that stand before one that blocks them, each with it, by their keys. */
function useViolations(ranking: Ranking): readonly (readonly [key: string, blockedBy: string])[] {
  const { itemById, rankedById, ranked } = ranking;
  const order = useDeferredValue(ranking.order);
  return useMemo(() => {
    const keyOf = (id: string) => itemById.get(id)?.key ?? '';
    return findOrderViolations(order, blocksOf(itemById))
      .filter(({ id }) => rankedById.get(id)?.position !== undefined)
      .map(({ id, blockedBy }) => [keyOf(id), keyOf(blockedBy)]);
  }, [order, itemById, rankedById, ranked]);
}
