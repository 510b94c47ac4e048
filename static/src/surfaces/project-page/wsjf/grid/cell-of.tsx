import { arithmeticOf, plainNumber, unweightedArithmetic } from '#domain/scoring/rank/arithmetic';
import { isOffScale } from '#domain/scoring/scale/off-scale';
import { oneDecimal } from '#domain/scoring/rank/ratio';
import type { RankedItem } from '#domain/scoring/rank/rank-backlog';
import type { ScoreValues } from '#domain/scoring/score-column';
import type { Weights } from '#domain/scoring/rank/weights';
import { costOfDelay, ratioOf } from '#domain/scoring/rank/wsjf-score';
import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { TypeIcon } from '../../../../components/type-icon';
import { columnTexts, wsjfTexts as texts } from '../../texts';

/** The key and summary of a work item; opens its details. */
export function ItemCell(props: {
  readonly item: BacklogItem;
  readonly isActive: boolean;
  /** New since the last scoring, or how old its score is: a mark beside the summary. */
  readonly mark: string | undefined;
}) {
  const { item } = props;
  return (
    <button
      type="button"
      className="wm-cell wm-item"
      data-cell={`${item.id}:item`}
      tabIndex={props.isActive ? 0 : -1}
      title={item.summary}
    >
      <span className="wm-key">{item.key}</span> <span className="wm-summary">{item.summary}</span>{' '}
      <TypeIcon name={item.typeName} />
      {props.mark !== undefined && <span className="wm-row-mark">{props.mark}</span>}
    </button>
  );
}

/** The sum of the three parts, or a dash. */
export function CostOfDelayCell(props: {
  readonly values: ScoreValues;
  readonly weights: Weights;
  readonly inherited: number | undefined;
}) {
  const own = costOfDelay(props.values, props.weights);
  if (own === undefined) return <span className="wm-number wm-cell-empty">–</span>;
  return (
    <span className="wm-number">
      {plainNumber(own)}
      {props.inherited !== undefined && props.inherited !== own && (
        <span className="wm-quiet"> ({plainNumber(props.inherited)})</span>
      )}
    </span>
  );
}

/** The score with its arithmetic on demand; what has none says so. */
export function WsjfCell(props: {
  readonly item: BacklogItem;
  readonly ranked: RankedItem | undefined;
  readonly values: ScoreValues;
  readonly weights: Weights;
  readonly isActive: boolean;
  readonly isWorkedOut: boolean;
  readonly opensUp: boolean;
}) {
  const { item, ranked, values, weights } = props;
  const score = ranked?.score;
  const isScored = score?.kind === 'scored';
  const isApart = score !== undefined && isOffScale(score);
  const unscored = isApart ? texts.otherScale : texts.notScored;
  const said = isScored ? oneDecimal(ratioOf(score)) : unscored;
  return (
    <span className="wm-score">
      <button
        type="button"
        className={`wm-cell ${isScored ? 'wm-number wm-wsjf' : 'wm-unscored'}`}
        data-cell={`${item.id}:wsjf`}
        tabIndex={props.isActive ? 0 : -1}
        aria-label={texts.cellLabel(item.key, texts.heads.wsjf, said)}
        aria-expanded={props.isWorkedOut}
        aria-keyshortcuts="="
        title={texts.workOut}
      >
        {said}
      </button>
      {props.isWorkedOut && (
        <span className={`wm-arithmetic${props.opensUp ? ' wm-scale-up' : ''}`} role="status">
          {arithmeticOf(values, weights)}
          <Beside text={unweightedArithmetic(values, weights)} />
          <Beside text={missingOf(ranked)} />
        </span>
      )}
    </span>
  );
}

const Beside = ({ text }: { readonly text: string | undefined }) =>
  text === undefined ? null : <span className="wm-quiet">{text}</span>;

/** What a work item lacks for a score, in words; undefined when it has one. */
export function missingOf(ranked: RankedItem | undefined): string | undefined {
  if (ranked?.score.kind !== 'unscored') return undefined;
  const { reasons } = ranked.score;
  if (isOffScale(ranked.score))
    return texts.apart(reasons.map(({ column }) => columnTexts[column].name));
  if (reasons.length === 4) return texts.notScoredYet;
  const words = reasons.flatMap(({ code, column }) =>
    code === 'OFF_SCALE' ? [] : [texts.reasons[code](columnTexts[column].name)],
  );
  return texts.notScoredFor(words);
}
