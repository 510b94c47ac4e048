import type { ChosenRule } from '#domain/readiness/definition/definition';
import type { Parameter, ParameterValue } from '#domain/readiness/definition/parameter';
import { completeValues, findParameterFlaw } from '#domain/readiness/definition/parameter';
import type { Rule } from '#domain/readiness/definition/rule';
import { DraftField } from '../draft-field';
import { texts } from '../texts';
import type { LiveSettings } from '../use-settings';

/** The fields of a rule's parameters, drawn from their own description. */
export function RuleParameters({
  rule,
  known,
  path,
  fieldNames,
  live,
}: {
  readonly rule: ChosenRule;
  readonly known: Rule;
  readonly path: readonly string[];
  /** What there is to choose from, where a field is asked for. */
  readonly fieldNames: Readonly<Record<string, string>>;
  readonly live: LiveSettings;
}) {
  const values = completeValues(known.parameters, rule.parameters);
  return (
    <>
      {Object.entries(known.parameters).map(([name, parameter]) => (
        <ParameterField
          key={name}
          parameter={parameter}
          fieldNames={fieldNames}
          value={values[name]}
          onChange={(value) => {
            live.change({ type: 'set', path: [...path, 'parameters', name], value });
          }}
        />
      ))}
    </>
  );
}

function ParameterField({
  parameter,
  fieldNames,
  value,
  onChange,
}: {
  readonly parameter: Parameter;
  readonly fieldNames: Readonly<Record<string, string>>;
  readonly value: ParameterValue | undefined;
  readonly onChange: (value: ParameterValue) => void;
}) {
  if (parameter.type === 'field')
    return (
      <FieldChoice
        label={parameter.label}
        fieldNames={fieldNames}
        chosen={String(value)}
        onChange={onChange}
      />
    );
  if (parameter.type === 'choice')
    return (
      <label className="wm-labelled">
        <span>{parameter.label}</span>
        <select
          value={String(value)}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          {parameter.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
    );
  const isWords = parameter.type === 'words';
  const valueOf = (text: string): ParameterValue => {
    if (parameter.type === 'number') return text === '' ? Number.NaN : Number(text);
    return isWords ? wordsIn(text) : text;
  };
  return (
    <DraftField
      label={parameter.label}
      kept={Array.isArray(value) ? value.join(', ') : String(value ?? '')}
      // More than a rule keeps is refused in words; cut off unasked it would be another query.
      maxLength={32_000}
      {...(parameter.type === 'number' ? { number: parameter } : { isWide: true })}
      save={(text) => {
        const next = valueOf(text);
        const flaw = findParameterFlaw(parameter, next);
        if (flaw === undefined && String(next) !== String(value)) onChange(next);
        return flaw;
      }}
    />
  );
}

const wordsIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

function FieldChoice({
  label,
  fieldNames,
  chosen,
  onChange,
}: {
  readonly label: string;
  readonly fieldNames: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly onChange: (id: string) => void;
}) {
  const { noField, goneField } = texts.readiness;
  const known = Object.entries(fieldNames).sort(([, a], [, b]) => a.localeCompare(b));
  const isGone = chosen !== '' && fieldNames[chosen] === undefined;
  return (
    <label className="wm-labelled">
      <span>{label}</span>
      <select
        value={chosen}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      >
        <option value="" disabled>
          {noField}
        </option>
        {isGone && <option value={chosen}>{goneField(chosen)}</option>}
        {known.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
