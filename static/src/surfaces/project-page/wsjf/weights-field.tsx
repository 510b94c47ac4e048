import type { Weights } from '#domain/scoring/rank/weights';
import { valueColumns } from '#domain/scoring/score-column';
import { columnTexts } from '../texts';

/** How much each part of cost of delay counts, as three numbers. */
export function WeightsField(props: {
  readonly legend: string;
  readonly weights: Weights;
  readonly onChange: (weights: Weights) => void;
}) {
  return (
    <fieldset className="wm-weights">
      <legend>{props.legend}</legend>
      {valueColumns.map((column) => (
        <label key={column} className="wm-weight">
          <span>{columnTexts[column].name}</span>
          <input
            type="number"
            min={0}
            max={100}
            step="any"
            value={props.weights[column]}
            onChange={(event) => {
              const value = event.currentTarget.valueAsNumber;
              if (Number.isFinite(value) && value >= 0)
                props.onChange({ ...props.weights, [column]: value });
            }}
          />
        </label>
      ))}
    </fieldset>
  );
}
