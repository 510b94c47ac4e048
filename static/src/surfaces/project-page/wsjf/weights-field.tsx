import { useState } from 'react';
import type { Weights } from '#domain/scoring/rank/weights';
import { isUsable, largestWeight } from '#domain/scoring/rank/weights';
import type { ValueColumn } from '#domain/scoring/score-column';
import { valueColumns } from '#domain/scoring/score-column';
import { columnTexts, wsjfTexts as texts } from '../texts';

/** How much each part of cost of delay counts, as three numbers; says what they may be while they are not. */
export function WeightsField(props: {
  readonly legend: string;
  readonly weights: Weights;
  /** Told what is typed, also while it is no weight: that is not a number then. */
  readonly onChange: (weights: Weights) => void;
}) {
  const { weights, onChange } = props;
  return (
    <fieldset className="wm-weights">
      <legend>{props.legend}</legend>
      {valueColumns.map((column) => (
        <WeightField
          key={column}
          column={column}
          value={weights[column]}
          onChange={(value) => {
            onChange({ ...weights, [column]: value });
          }}
        />
      ))}
      <p role="status" className="wm-weights-said">
        {isUsable(weights) ? '' : texts.wrongWeights(largestWeight)}
      </p>
    </fieldset>
  );
}

/** One number; what is typed stays as it is typed, until another number is given from outside. */
function WeightField(props: {
  readonly column: ValueColumn;
  readonly value: number;
  readonly onChange: (value: number) => void;
}) {
  const { column, value } = props;
  const [typed, setTyped] = useState(String(value));
  const isTyped = Object.is(readWeight(typed), value);
  return (
    <label className="wm-weight">
      <span>{columnTexts[column].name}</span>
      <input
        type="number"
        min={0}
        max={largestWeight}
        step="any"
        value={isTyped ? typed : String(value)}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          props.onChange(readWeight(event.currentTarget.value));
        }}
      />
    </label>
  );
}

const readWeight = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));
