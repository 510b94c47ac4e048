import { useMemo } from 'react';
import { findPlaceRange } from '#domain/scoring/honesty/place-range';
import { stepsIn } from '#domain/scoring/input-field';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { WsjfPlace } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';
import { comparedIn } from '../use-ranking';
import { detailTexts as texts } from './detail-texts';

/** The place in the ranking, and how far a single step in one number would take it. */
export function PlaceLine(props: {
  readonly item: BacklogItem;
  readonly position: number;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly place: WsjfPlace;
}) {
  const { item, position, ranking, book } = props;
  const { weights, fields, scale } = props.place.settings;
  const range = useMemo(() => {
    const items = comparedIn(ranking, book);
    return findPlaceRange(item.id, items, { weights, stepsOf: stepsIn({ scale, fields }) });
  }, [item.id, ranking.itemById, ranking.ranked, book, weights, fields, scale]);
  const isMovable = range !== undefined && range.best < range.worst;
  return (
    <p className="wm-quiet">
      {texts.position(position, ranking.scored)}
      {isMovable && texts.range(range.best, range.worst)}
    </p>
  );
}
