import { useMemo, useState } from 'react';
import { readDefinitions } from '#contract/readiness/readiness-definition';
import type { DefinitionOfReady } from '#domain/readiness/definition/definition';
import { starterDefinition } from '#domain/readiness/definition/definition';
import { AddDefinition } from './add-definition';
import { AddRule } from './add-rule';
import { DefinitionHead } from './definition-head';
import { DefinitionMenu } from './definition-menu';
import { LateChanges } from '../late-changes';
import type { OpenedSettings } from '../open-settings';
import { RuleRow } from './rule-row';
import { texts } from '../texts';
import { TryOn } from './try-on';
import type { Preview } from './use-preview';
import { usePreview } from './use-preview';
import type { LiveSettings } from '../use-settings';

const verdictOf = ({ tried }: Preview, key: string) =>
  tried === undefined || tried === 'gone' ? undefined : tried.get(key);

/** The definitions of ready: rules on or off, in order, with what each would do to real work items. */
export function ReadinessSection({
  opened,
  live,
}: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
}) {
  const section = live.settings.sections['readiness'];
  const { definitions, notices } = useMemo(() => readDefinitions(section), [section]);
  const [chosen, setChosen] = useState(starterDefinition.id);
  const definition = definitions.find(({ id }) => id === chosen) ?? starterDefinition;
  const [triedKey, setTriedKey] = useState('');
  const [said, say] = useState('');
  const preview = usePreview(opened, definition, triedKey);
  const words = texts.readiness;
  const { mayChange } = opened;
  const path = ['readiness', 'definitions', definition.id];
  return (
    <section>
      <h2>{words.title}</h2>
      <p className="wm-quiet">{words.lead}</p>
      {notices.map(({ message, remedy }) => (
        <p key={message} className="ps-note">
          {message} {remedy}
        </p>
      ))}
      <ChooseDefinition definitions={definitions} chosen={definition.id} choose={setChosen} />
      <LateChanges
        live={live}
        within={['readiness']}
        butNot={definition.rules.map((rule) => [...path, 'rules', rule.key])}
      />
      <DefinitionHead
        key={definition.id}
        definition={definition}
        projectKey={opened.project.key}
        live={live}
        mayChange={mayChange}
      />
      {preview.count > 0 && <p className="wm-quiet">{words.previewing(preview.count)}</p>}
      <TryOn projectKey={opened.project.key} tried={preview.tried} onTry={setTriedKey} />
      <ol className="ps-rules">
        {definition.rules.map((rule, index) => (
          <RuleRow
            key={rule.key}
            rule={rule}
            path={[...path, 'rules', rule.key]}
            preview={preview.byKey.get(rule.key)}
            verdict={verdictOf(preview, rule.key)}
            place={{ index, definition, section, fieldNames: preview.fieldNames, say }}
            live={live}
            mayChange={mayChange}
          />
        ))}
      </ol>
      <p className="wm-visually-hidden" role="status">
        {said}
      </p>
      {mayChange && (
        <div className="ps-actions">
          <AddRule definition={definition} section={section} path={path} live={live} say={say} />
          <AddDefinition live={live} taken={definitions.map(({ id }) => id)} onAdded={setChosen} />
          {definition.id !== starterDefinition.id && (
            <button
              type="button"
              className="wm-link"
              onClick={() => {
                live.change({ type: 'remove', path });
                setChosen(starterDefinition.id);
              }}
            >
              {words.removeDefinition}
            </button>
          )}
        </div>
      )}
      <DefinitionMenu opened={opened} live={live} />
    </section>
  );
}

/** Which definition is shown, where the project has more than one. */
function ChooseDefinition(props: {
  readonly definitions: readonly DefinitionOfReady[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
}) {
  if (props.definitions.length < 2) return null;
  return (
    <div className="ps-actions">
      <label className="wm-labelled">
        <span>{texts.readiness.choose}</span>
        <select
          value={props.chosen}
          onChange={(event) => {
            props.choose(event.target.value);
          }}
        >
          {props.definitions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
