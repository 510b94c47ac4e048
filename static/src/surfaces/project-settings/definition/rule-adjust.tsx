import type { MouseEvent } from 'react';
import { keyBetween, orderKeys } from '#contract/readiness/readiness-order';
import { starterDefinition } from '#domain/readiness/definition/definition';
import type { Rule, Severity } from '#domain/readiness/definition/rule';
import { standingAtMost } from '#usecases/readiness/due-again';
import { focusBeside } from '../../../components/focus-beside';
import { DraftField } from '../draft-field';
import { RuleParameters } from './rule-parameters';
import type { RuleProps } from './rule-row';
import { texts } from '../texts';

const severities: readonly Severity[] = ['must', 'should', 'info'];

/** What of a rule can be adjusted: its weight, its values, its place; and why it matters. */
export function RuleAdjust({
  rule,
  path,
  place,
  live,
  mayChange,
  known,
  title,
}: RuleProps & { readonly known: Rule; readonly title: string }) {
  const words = texts.readiness;
  // What only differs from the starter is kept; a rule of its own carries its id as well.
  const set = (name: string, value: string) => {
    live.change({ type: 'set', path: [...path, name], value });
  };
  return (
    <div className="ps-adjust">
      <p className="wm-quiet">
        {words.why}
        {known.why} ({words.invest[known.invest]})
      </p>
      {known.isAdvanced === true && <p className="wm-quiet">{words.asksDaily(standingAtMost)}</p>}
      <label className="wm-labelled">
        <span>{words.severity}</span>
        <select
          value={rule.severity ?? known.severity}
          onChange={(event) => {
            set('severity', event.target.value);
          }}
        >
          {severities.map((severity) => (
            <option key={severity} value={severity}>
              {words.severities[severity]}
            </option>
          ))}
        </select>
      </label>
      {(known.id === 'manual' || known.isAdvanced === true) && (
        <DraftField
          label={words.titleLabel}
          kept={title}
          maxLength={100}
          save={(called) => {
            if (called === '') return words.unnamed;
            if (called !== title) set('title', called);
            return undefined;
          }}
        />
      )}
      <RuleParameters
        rule={rule}
        known={known}
        path={path}
        fieldNames={place.fieldNames}
        live={live}
      />
      {mayChange && <RulePlace rule={rule} path={path} place={place} live={live} title={title} />}
    </div>
  );
}

/** Where in the list a rule stands, and whether it is there at all: only one of the starter's own stays. */
function RulePlace({
  rule,
  path,
  place,
  live,
  title,
}: Omit<RuleProps, 'preview' | 'verdict' | 'mayChange'> & { readonly title: string }) {
  const words = texts.readiness;
  const { definition, index, section, say } = place;
  const { rules } = definition;
  const move = (by: -1 | 1) => {
    const keys = orderKeys(definition, section);
    const target = index + by;
    const [before, after] = by < 0 ? [target - 1, target] : [target, target + 1];
    const value = keyBetween(keys[before] ?? null, keys[after] ?? null);
    live.change({ type: 'set', path: [...path, 'order'], value });
    say(words.moved(title, target + 1, rules.length));
  };
  const remove = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    focusBeside(currentTarget.closest('.ps-rule'), '.ps-rule-line button', '.ps-add-rule');
    say(words.removed(title));
    live.change({ type: 'remove', path });
  };
  const isBuiltIn =
    definition.id === starterDefinition.id &&
    starterDefinition.rules.some(({ key }) => key === rule.key);
  return (
    <div className="ps-actions">
      <MoveButton
        text={words.upShort}
        label={words.up(title)}
        isAtEnd={index === 0}
        onMove={() => {
          move(-1);
        }}
      />
      <MoveButton
        text={words.downShort}
        label={words.down(title)}
        isAtEnd={index === rules.length - 1}
        onMove={() => {
          move(1);
        }}
      />
      {!isBuiltIn && (
        <button
          type="button"
          className="wm-link"
          aria-label={words.removeRule(title)}
          onClick={remove}
        >
          {words.remove}
        </button>
      )}
    </div>
  );
}

/** A step towards an end of the list. There it stays, doing nothing, so that the keyboard is not lost. */
function MoveButton(props: {
  readonly text: string;
  readonly label: string;
  readonly isAtEnd: boolean;
  readonly onMove: () => void;
}) {
  return (
    <button
      type="button"
      className="wm-link"
      aria-label={props.label}
      aria-disabled={props.isAtEnd}
      onClick={props.isAtEnd ? undefined : props.onMove}
    >
      {props.text}
    </button>
  );
}
