import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { parseScoringSettings } from '#contract/scoring/scoring-settings';
import type { InputField, InputFields as Kept } from '#domain/scoring/input-field';
import { numberOptions } from '#domain/scoring/input-field';
import type { Scale } from '#domain/scoring/scale/scale';
import type { ScoreColumn } from '#domain/scoring/score-column';
import { scoreColumns } from '#domain/scoring/score-column';
import { countScoredWithout } from './count-scored-without';
import { FieldQuestion } from './field-question';
import { inputFieldTexts as texts } from './input-field-texts';
import type { OpenedSettings } from '../open-settings';
import { OptionNumbers } from './option-numbers';
import type { FieldChoice } from './read-input-fields';
import { useFieldChoice } from './use-field-choice';
import type { LiveSettings } from '../use-settings';

/** In which fields of the site the inputs of a score are kept; those of the others are read when asked for. */
export function InputFields(props: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
}) {
  const { opened, live } = props;
  const { fields, scale } = parseScoringSettings(live.settings.sections['scoring']);
  const [choices, setChoices] = useState<readonly FieldChoice[] | 'reading' | 'broken'>();
  const isUsed = Object.keys(fields).length > 0;
  const read = async () => {
    setChoices('reading');
    try {
      const { readFieldChoices } = await import('./read-input-fields');
      setChoices(await readFieldChoices(opened.project.key));
    } catch {
      setChoices('broken');
    }
  };
  return (
    <>
      <h3>{texts.title}</h3>
      <p className="wm-quiet">{texts.lead}</p>
      {isUsed && !Array.isArray(choices) && <KeptList fields={fields} />}
      {choices === 'reading' && <p role="status">{texts.opening}</p>}
      {choices === 'broken' && <p role="alert">{texts.broken}</p>}
      {Array.isArray(choices) ? (
        scoreColumns.map((column) => (
          <ColumnField
            key={column}
            projectKey={opened.project.key}
            {...{ column, fields, scale, live }}
            choices={choices as readonly FieldChoice[]}
          />
        ))
      ) : (
        <Button isDisabled={choices === 'reading'} onClick={() => void read()}>
          {isUsed ? texts.change : texts.choose}
        </Button>
      )}
    </>
  );
}

const KeptList = ({ fields }: { readonly fields: Kept }) => (
  <ul className="ps-kept">
    {scoreColumns.flatMap((column) => {
      const field = fields[column];
      return field === undefined
        ? []
        : [<li key={column}>{texts.keptIn(texts.names[column], field.name)}</li>];
    })}
  </ul>
);

/** One input: the field that holds it, what speaks against the choice, and its options' numbers. */
function ColumnField(props: {
  readonly projectKey: string;
  readonly column: ScoreColumn;
  readonly fields: Kept;
  readonly scale: Scale;
  readonly live: LiveSettings;
  readonly choices: readonly FieldChoice[];
}) {
  const { column, fields, scale, live, choices } = props;
  const kept = fields[column];
  const chosen = choices.find(({ id }) => id === kept?.fieldId);
  const path = ['scoring', 'fields', column];
  const set = (field: InputField) => {
    const { fieldId, name, options } = field;
    const value = { fieldId, name, ...(options === undefined ? {} : { options: [...options] }) };
    live.change({ type: 'set', path, value });
  };
  const use = (choice: FieldChoice) => {
    set({
      fieldId: choice.id,
      name: choice.name,
      ...(choice.isSelect ? { options: numberOptions(choice.options, scale) } : {}),
    });
  };
  const { picked, pick } = useFieldChoice((id) => countScoredWithout(props.projectKey, id), use);
  const choose = (id: string) => {
    const isKept = id === (kept?.fieldId ?? '');
    void pick(isKept ? undefined : choices.find((one) => one.id === id));
    if (id === '' && !isKept) live.change({ type: 'remove', path });
  };
  const isTwice =
    kept !== undefined &&
    scoreColumns.filter((one) => fields[one]?.fieldId === kept.fieldId).length > 1;
  return (
    <div className="ps-input-field">
      <label className="wm-labelled ps-wide">
        <span>{texts.names[column]}</span>
        <select
          value={picked?.choice.id ?? kept?.fieldId ?? ''}
          onChange={(event) => {
            choose(event.target.value);
          }}
        >
          <option value="">{texts.own}</option>
          {kept !== undefined && chosen === undefined && (
            <option value={kept.fieldId}>{texts.gone(kept.name)}</option>
          )}
          {choices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {picked !== undefined && (
        <FieldQuestion
          picked={picked}
          onUse={() => {
            use(picked.choice);
            void pick(undefined);
          }}
          onLeave={() => void pick(undefined)}
        />
      )}
      {isTwice && <p role="alert">{texts.taken(kept.name)}</p>}
      {chosen?.missingOn.map(({ type, key }) => (
        <p key={key} className="wm-quiet">
          {texts.missing(chosen.name, type, key)}
        </p>
      ))}
      {chosen?.isSelect === true && chosen.options.length === 0 && (
        <p role="alert">{texts.noOptions(chosen.name)}</p>
      )}
      {kept?.options !== undefined && kept.options.length > 0 && (
        <OptionNumbers field={kept} options={kept.options} onChange={set} />
      )}
    </div>
  );
}
