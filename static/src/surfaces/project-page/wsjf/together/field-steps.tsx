import type { InputFields } from '#domain/scoring/input-field';
import { stepsOf, withoutOption } from '#domain/scoring/input-field';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { columnTexts } from '../../texts';
import { togetherTexts as texts } from './together-texts';

/** Says before a session begins which columns are scored in the numbers that a field of the site can hold. */
export function FieldSteps(props: {
  readonly fields: InputFields;
  readonly columns: readonly ScoreColumn[];
}) {
  return props.columns.map((column) => {
    const field = props.fields[column];
    return field?.options === undefined ? null : (
      <p key={column} className="wm-quiet">
        {texts.fieldSteps(columnTexts[column].name, field.name, stepsOf(field, []))}
      </p>
    );
  });
}

/** Says while a column is scored which of its numbers its field cannot hold any more. */
export function LostSteps(props: {
  readonly fields: InputFields;
  readonly column: ScoreColumn;
  readonly steps: Scale;
}) {
  const field = props.fields[props.column];
  const lost = withoutOption(field, props.steps);
  return field === undefined || lost.length === 0 ? null : (
    <p role="status" className="wm-problem">
      {texts.lostSteps(field.name, lost)}
    </p>
  );
}
