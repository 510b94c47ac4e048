import { definitionOf } from '#domain/kpi/definitions';
import type { MeasureId } from '#domain/kpi/kpi';
import { findReached } from '#domain/kpi/kpi';
import type { ShownNumber } from '#domain/roadmap/macro-view';
import { DownMark, TickMark, UpMark } from '../../charts/marks';
import { Sparkline } from '../../charts/sparkline';
import type { SharedMeasure } from './texts';
import { texts } from './texts';

/** The numbers, each a button that opens what it stands on. */
export function NumberCards(props: {
  readonly numbers: readonly ShownNumber[];
  /** They count a part of the project, of which its targets say nothing. */
  readonly areOfPart: boolean;
  readonly opened: MeasureId | undefined;
  readonly onOpen: (id: MeasureId) => void;
}) {
  return (
    <ul className="wm-cards">
      {props.numbers.map((number) => (
        <li key={number.id}>
          <button
            type="button"
            className="wm-card"
            aria-expanded={props.opened === number.id}
            onClick={() => {
              props.onOpen(number.id);
            }}
          >
            <span className="wm-card-label">{definitionOf(number.id).label}</span>
            <CardValue number={number} />
            <CardFoot number={number} isOfPart={props.areOfPart} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function CardValue({ number }: { readonly number: ShownNumber }) {
  if (number.value === undefined) return <span className="wm-card-because">{number.because}</span>;
  const { unit } = definitionOf(number.id);
  return (
    <span className="wm-card-face">
      <span>
        <span className="wm-card-value">{number.value}</span>{' '}
        <span className="wm-quiet">
          {number.ofTotal === undefined
            ? texts.unit(unit, number.value)
            : texts.ofTotal(number.ofTotal)}
        </span>
      </span>
      <Sparkline values={number.shares ?? number.trend} />
    </span>
  );
}

function CardFoot(props: { readonly number: ShownNumber; readonly isOfPart: boolean }) {
  const { number } = props;
  const share = isShared(number.id) ? number.id : undefined;
  if (number.value === undefined)
    return share === undefined || number.shares === undefined ? null : (
      <ShareFoot what={share} shares={number.shares} />
    );
  const { target } = number;
  if (target !== undefined && props.isOfPart)
    return (
      <span className="wm-card-foot">
        {texts.targetOfProject(target.value, target.direction === 'up')}
      </span>
    );
  if (target !== undefined) {
    const isReached = findReached({
      definition: definitionOf(number.id),
      measure: { ...number, asOf: number.span.through, counted: [] },
      target,
    });
    return (
      <span className={isReached === false ? 'wm-card-foot wm-missed' : 'wm-card-foot'}>
        {texts.target(target.value, target.direction === 'up')} –{' '}
        {isReached === true ? <TickMark /> : null}{' '}
        {isReached === true ? texts.reached : texts.missed}
      </span>
    );
  }
  if (share !== undefined && number.shares !== undefined)
    return <ShareFoot what={share} shares={number.shares} />;
  const before = number.trend.at(-2);
  if (before === undefined) return null;
  if (definitionOf(number.id).step === 'sprint')
    return (
      <span className="wm-card-foot">
        {texts.lastSprints(number.trend.at(-1) ?? before, before)}
      </span>
    );
  const change = number.value - before;
  return (
    <span className="wm-card-foot">
      {change > 0 ? <UpMark /> : change < 0 ? <DownMark /> : null} {texts.than(change)}
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
  if (before === undefined) return <span className="wm-card-foot">{texts.share(what, now)}</span>;
  return (
    <span className="wm-card-foot">
      {now > before ? <UpMark /> : now < before ? <DownMark /> : null}{' '}
      {texts.shareWas(what, now, before)}
    </span>
  );
}
