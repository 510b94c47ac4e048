import { loadTexts } from './load-texts';

/** One of several, under a label; where none is chosen yet, it says so. */
export function Chooser<Value extends string>(props: {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly (readonly [Value, string])[];
  readonly isFixed?: boolean;
  readonly onChoose: (value: Value) => void;
}) {
  const { value, options } = props;
  return (
    <label className="wm-labelled">
      <span>{props.label}</span>
      <select
        value={value ?? ''}
        disabled={props.isFixed === true}
        aria-invalid={value === undefined}
        onChange={(event) => {
          const chosen = options.find(([each]) => each === event.target.value);
          if (chosen !== undefined) props.onChoose(chosen[0]);
        }}
      >
        {value === undefined ? <option value="">{loadTexts.choose}</option> : null}
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
