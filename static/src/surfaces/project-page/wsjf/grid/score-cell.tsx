import { plainNumber } from '#domain/scoring/rank/arithmetic';
import { keysOfScale } from '#domain/scoring/scale/digit-entry';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { columnTexts, wsjfTexts as texts } from '../../texts';

/** One input of one work item. */
export type ScoreCellProps = {
  readonly id: string;
  readonly itemKey: string;
  readonly column: ScoreColumn;
  readonly value: number | undefined;
  readonly isActive: boolean;
  /** One of several that a number is given to at once. */
  readonly isPicked: boolean;
  /** Shows the scale below (above, near the end of the table). */
  readonly isOpen: boolean;
  readonly opensUp: boolean;
  readonly scale: Scale;
};

/** The number, or a dash that is read as “not scored”; open, the scale to choose from. */
export function ScoreCell(props: ScoreCellProps) {
  const { id, column, value, scale } = props;
  const said = value === undefined ? texts.notScored : plainNumber(value);
  return (
    <span className="wm-score" data-score="">
      <button
        type="button"
        className={`wm-cell wm-number${value === undefined ? ' wm-cell-empty' : ''}${props.isPicked ? ' wm-cell-picked' : ''}`}
        data-cell={`${id}:${column}`}
        tabIndex={props.isActive ? 0 : -1}
        aria-label={texts.cellLabel(props.itemKey, columnTexts[column].name, said)}
        aria-expanded={props.isOpen}
      >
        {value === undefined ? '–' : plainNumber(value)}
      </button>
      {props.isOpen && (
        <span className={`wm-scale${props.opensUp ? ' wm-scale-up' : ''}`}>
          {keysOfScale(scale).map(({ value: step, key }) => (
            <button
              key={step}
              type="button"
              tabIndex={-1}
              className={`wm-step${step === value ? ' wm-step-chosen' : ''}`}
              data-step={`${id}:${column}:${String(step)}`}
              aria-label={plainNumber(step)}
              aria-keyshortcuts={key}
              aria-pressed={step === value}
            >
              {plainNumber(step)}
              {key !== undefined && key !== String(step) && <kbd>{key}</kbd>}
            </button>
          ))}
        </span>
      )}
    </span>
  );
}
