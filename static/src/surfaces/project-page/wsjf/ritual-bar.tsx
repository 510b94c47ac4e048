import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { columnTexts, wsjfTexts as texts } from '../texts';
import type { Cells } from './grid/use-cells';

/** Above the table while a column is being scored: where the person is, and the question to ask. */
export function RitualBar(props: {
  readonly cells: Cells;
  readonly stepsOf: (column: ScoreColumn) => Scale;
}) {
  const { cells } = props;
  const { ritual } = cells;
  if (ritual === undefined || ritual.step.kind === 'finished') return null;
  const { step, batch } = ritual;
  const column = step.kind === 'cell' ? step.place.column : step.column;
  return (
    <section className="wm-ritual" aria-live="polite" data-column={column}>
      {step.kind === 'cell' ? (
        <Question column={column} row={step.place.row + 1} rows={batch.length} />
      ) : (
        <NoSmallest column={column} smallest={props.stepsOf(column)[0] ?? 1} onGoOn={cells.goOn} />
      )}
      <Button appearance="subtle" onClick={cells.stop}>
        {texts.ritual.stop}
      </Button>
    </section>
  );
}

const Question = (props: {
  readonly column: ScoreColumn;
  readonly row: number;
  readonly rows: number;
}) => (
  <div className="wm-ritual-words">
    <p className="wm-ritual-place">
      {texts.ritual.place(props.row, props.rows, columnTexts[props.column].name)}
    </p>
    <p>{columnTexts[props.column].question}</p>
    <p className="wm-quiet">{texts.ritual.keys}</p>
  </div>
);

function NoSmallest(props: {
  readonly column: ScoreColumn;
  readonly smallest: number;
  readonly onGoOn: () => void;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [props.column]);
  return (
    <div className="wm-ritual-words">
      <p className="wm-ritual-place">{columnTexts[props.column].name}</p>
      <p>{texts.ritual.noSmallest(props.smallest)}</p>
      <Button ref={button} onClick={props.onGoOn}>
        {texts.ritual.continueAnyway}
      </Button>
    </div>
  );
}
