import { useDeferredValue, useMemo } from 'react';
import { checkColumns } from '#domain/scoring/column-check';
import type { ScoringSettings } from '#contract/scoring-settings';
import { isOffScale } from '#domain/scoring/off-scale';
import { stepsOf } from '#domain/scoring/input-field';
import { wsjfTexts as texts } from '../texts';
import type { ScoreBook } from './score-book';
import type { Ranking } from './use-ranking';

/** What makes a ranking say less than it seems: numbers of another scale, no smallest, a top worn out. */
export function ColumnNotes(props: {
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly settings: ScoringSettings;
}) {
  const { book } = props;
  const { scale, fields } = props.settings;
  const { itemById } = props.ranking;
  const ranked = useDeferredValue(props.ranking.ranked);
  const notes = useMemo(() => {
    const scored = ranked.filter(({ position }) => position !== undefined);
    const items = scored.map(({ id }) => ({ id, values: book.valuesOf(id) }));
    const off = ranked.flatMap(({ id, score }) =>
      isOffScale(score) ? (itemById.get(id)?.key ?? []) : [],
    );
    const offScale = off.length === 0 ? [] : [texts.notes.offScale(off.slice(0, 3), off.length)];
    if (scored.length < 3) return offScale;
    const notes = checkColumns(items, (column) => stepsOf(fields[column], scale)).flatMap((use) => [
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
    return [...offScale, ...notes];
  }, [ranked, book, scale, fields, itemById]);
  if (notes.length === 0) return null;
  return (
    <ul className="wm-notes wm-quiet">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
