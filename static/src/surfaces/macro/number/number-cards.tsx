import { definitionOf } from '#domain/kpi/definitions';
import type { MeasureId } from '#domain/kpi/kpi';
import type { ShownNumber } from '#domain/roadmap/macro-view';
import { Sparkline } from '../../../charts/sparkline';
import { NumberFoot } from './number-foot';
import { texts } from '../texts';
import { numberTexts } from './number-texts';

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
            <NumberFoot number={number} isOfPart={props.areOfPart} />
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
        <span className="wm-card-value">{texts.written(number.value)}</span>{' '}
        <span className="wm-quiet">
          {number.ofTotal === undefined
            ? numberTexts.unit(unit, number.value)
            : numberTexts.ofTotal(number.ofTotal)}
        </span>
      </span>
      <Sparkline values={number.shares ?? number.trend} />
    </span>
  );
}
