import type { InputField, NumberedOption } from '#domain/scoring/input-field';
import { inputFieldTexts as texts } from './input-field-texts';

/** The number that each option of a select field stands for. */
export function OptionNumbers(props: {
  readonly field: InputField;
  readonly options: readonly NumberedOption[];
  readonly onChange: (field: InputField) => void;
}) {
  const { field, options } = props;
  return (
    <fieldset className="ps-point">
      <legend>{texts.optionsOf(field.name)}</legend>
      <div className="ps-points">
        {options.map((option) => (
          <label key={option.id} className="wm-labelled">
            <span>{option.name}</span>
            <input
              type="number"
              min={0}
              max={1000}
              step="any"
              value={option.value}
              onChange={(event) => {
                const value = event.target.valueAsNumber;
                if (!Number.isFinite(value)) return;
                const next = options.map((one) => (one.id === option.id ? { ...one, value } : one));
                props.onChange({ ...field, options: next });
              }}
            />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
