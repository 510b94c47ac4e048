import { useDeferredValue, useMemo } from 'react';
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
}) {
  const { book, onRemap } = props;
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
  if (notes.length === 0 && apart.length === 0) return null;
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
    </ul>
  );
}
