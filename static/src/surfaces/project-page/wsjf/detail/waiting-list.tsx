import { plainNumber } from '#domain/scoring/rank/arithmetic';
import { costOfDelay } from '#domain/scoring/rank/wsjf-score';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import type { WsjfPlace } from '../open-wsjf';
import type { ScoreBook } from '../score-book';
import type { Ranking } from '../use-ranking';
import { detailTexts as texts } from './detail-texts';

/** What waits for this work item, with what the wait costs; a view, the score stays. */
export function WaitingList(props: {
  readonly item: BacklogItem;
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly place: WsjfPlace;
}) {
  const { item, ranking, book, place } = props;
  const places = new Map(ranking.order.map((id, at) => [id, at]));
  const waiting = item.blocks.flatMap((id) => ranking.itemById.get(id) ?? []);
  if (waiting.length === 0) return null;
  return (
    <ul className="wm-waiting-list">
      {waiting.map((other) => {
        const delay = costOfDelay(book.valuesOf(other.id), place.settings.weights);
        const isBefore = (places.get(other.id) ?? 0) < (places.get(item.id) ?? 0);
        return (
          <li key={other.id}>
            {texts.blocks(other.key, delay === undefined ? undefined : plainNumber(delay))}
            {isBefore && <span className="wm-violation"> {texts.standsBefore}</span>}
          </li>
        );
      })}
    </ul>
  );
}
