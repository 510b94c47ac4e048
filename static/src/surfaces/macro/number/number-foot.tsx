import { definitionOf } from '#domain/kpi/definitions';
import type { MeasureId, Target } from '#domain/kpi/kpi';
import { findReached } from '#domain/kpi/kpi';
import type { ShownNumber } from '#domain/roadmap/macro-view';
import { DownMark, TickMark, UpMark } from '../../../charts/marks';
import type { SharedMeasure } from './number-texts';
import { numberTexts } from './number-texts';

type NumberFootProps = {
  readonly number: ShownNumber;
  /** It counts a part of the project, of which the project's target says nothing. */
  readonly isOfPart: boolean;
};

/** What a number is aimed at and whether that is reached, else how it moved; nothing where nobody can tell. */
export function NumberFoot({ number, isOfPart }: NumberFootProps) {
  const share = isShared(number.id) ? number.id : undefined;
  const { value, target, shares } = number;
  if (value !== undefined && target !== undefined) {
    const isUp = target.direction === 'up';
    return isOfPart ? (
      <span className="wm-card-foot">{numberTexts.targetOfProject(target.value, isUp)}</span>
    ) : (
      <TargetFoot number={number} target={target} />
    );
  }
  if (share !== undefined && shares !== undefined)
    return <ShareFoot what={share} shares={shares} />;
  return value === undefined ? null : <TrendFoot number={number} value={value} />;
}

function TargetFoot({ number, target }: { readonly number: ShownNumber; readonly target: Target }) {
  const isReached = findReached({
    definition: definitionOf(number.id),
    measure: { ...number, asOf: number.span.through, counted: [] },
    target,
  });
  // A goal that was set while the measure had no direction is neither reached nor missed.
  if (isReached === undefined)
    return <span className="wm-card-foot">{numberTexts.plainTarget(target.value)}</span>;
  return (
    <span className={isReached ? 'wm-card-foot' : 'wm-card-foot wm-missed'}>
      {numberTexts.target(target.value, target.direction === 'up')} –{' '}
      {isReached ? <TickMark /> : null} {isReached ? numberTexts.reached : numberTexts.missed}
    </span>
  );
}

function TrendFoot({ number, value }: { readonly number: ShownNumber; readonly value: number }) {
  const before = number.trend.at(-2);
  if (before === undefined) return null;
  if (definitionOf(number.id).step === 'sprint')
    return (
      <span className="wm-card-foot">
        {numberTexts.lastSprints(number.trend.at(-1) ?? before, before)}
      </span>
    );
  const change = value - before;
  return (
    <span className="wm-card-foot">
      <ChangeMark change={change} /> {numberTexts.than(change)}
    </span>
  );
}

const isShared = (id: MeasureId): id is SharedMeasure =>
  ['ready', 'criteriaMet', 'criteriaAccepted'].includes(id);

/** How the share moved within a month; counted by Waymark, because Jira cannot tell. */
function ShareFoot(props: { readonly what: SharedMeasure; readonly shares: readonly number[] }) {
  const { what, shares } = props;
  const now = shares.at(-1) ?? 0;
  const before = shares.at(-2);
  if (before === undefined)
    return <span className="wm-card-foot">{numberTexts.share(what, now)}</span>;
  return (
    <span className="wm-card-foot">
      <ChangeMark change={now - before} /> {numberTexts.shareWas(what, now, before)}
    </span>
  );
}

const ChangeMark = ({ change }: { readonly change: number }) =>
  change > 0 ? <UpMark /> : change < 0 ? <DownMark /> : null;
