import { useDeferredValue, useMemo } from 'react';
import { checkColumns } from '#domain/scoring/column-check';
import type { Scale } from '#domain/scoring/scale';
import { wsjfTexts as texts } from '../texts';
import type { ScoreBook } from './score-book';
import type { Ranking } from './use-ranking';

/** What makes a ranking say less than it seems: a column without a smallest, a top of the scale worn out. */
export function ColumnNotes(props: {
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly scale: Scale;
}) {
  const { book, scale } = props;
  const ranked = useDeferredValue(props.ranking.ranked);
  const notes = useMemo(() => {
    const scored = ranked.filter(({ position }) => position !== undefined);
    if (scored.length < 3) return [];
    const items = scored.map(({ id }) => ({ id, values: book.valuesOf(id) }));
    return checkColumns(items, scale).flatMap((use) => [
      ...(use.hasSmallest ? [] : [texts.notes.noSmallest(use.column, scale[0] ?? 1)]),
      ...(use.isInflated
        ? [
            texts.notes.inflated(
              use.column,
              texts.notes.share(use.atLargest, use.given),
              scale.at(-1) ?? 20,
            ),
          ]
        : []),
    ]);
  }, [ranked, book, scale]);
  if (notes.length === 0) return null;
  return (
    <ul className="wm-notes wm-quiet">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
