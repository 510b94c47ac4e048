import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import { arithmeticOf } from '#domain/scoring/rank/arithmetic';
import type { Weights } from '#domain/scoring/rank/weights';
import { wsjfTexts as texts } from '../texts';
import type { ScoreBook } from './score-book';
import type { Ranking } from './use-ranking';

/** Says that scores ask for another order, and lets the rows go there; afterwards says why the first is first. */
export function OrderBar(props: {
  readonly ranking: Ranking;
  readonly book: ScoreBook;
  readonly weights: Weights;
  /** Scoring has just ended: the button is the next thing to press. */
  readonly isFinished: boolean;
  readonly onShown: () => void;
}) {
  const { ranking, book } = props;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (props.isFinished) button.current?.focus();
  }, [props.isFinished]);
  if (ranking.scored === 0) return null;
  if (ranking.moves > 0)
    return (
      <div className="wm-order" role="status">
        <strong>{texts.order.pending(ranking.scored, ranking.moves)}</strong>
        <Button
          ref={button}
          appearance={props.isFinished ? 'primary' : 'default'}
          onClick={() => {
            ranking.showNewOrder();
            props.onShown();
          }}
        >
          {texts.order.show}
        </Button>
      </div>
    );
  const first = ranking.itemById.get(ranking.order[0] ?? '');
  if (first === undefined || ranking.rankedById.get(first.id)?.position !== 1) return null;
  return (
    <p className="wm-order" role="status">
      {texts.order.first(first.key, arithmeticOf(book.valuesOf(first.id), props.weights))}
    </p>
  );
}
