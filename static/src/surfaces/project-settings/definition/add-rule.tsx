import { keyBetween, orderKeys } from '#contract/readiness/readiness-order';
import type { DefinitionOfReady } from '#domain/readiness/definition/definition';
import { findRule, library } from '#domain/readiness/definition/library';
import { useChoice } from '../../../components/use-choice';
import { texts } from '../texts';
import type { LiveSettings } from '../use-settings';

const several = new Set(['manual', 'jql', 'expression', 'field-set', 'description-has-section']);

/** Adds a rule of the library at the end of the definition. */
export function AddRule({
  definition,
  section,
  path,
  live,
  say,
}: {
  readonly definition: DefinitionOfReady;
  readonly section: unknown;
  readonly path: readonly string[];
  readonly live: LiveSettings;
  readonly say: (words: string) => void;
}) {
  const words = texts.readiness;
  const chosen = new Set(definition.rules.map(({ ruleId }) => ruleId));
  const offered = library.filter(({ id }) => several.has(id) || !chosen.has(id));
  const add = (ruleId: string) => {
    const isTaken = definition.rules.some(({ key }) => key === ruleId);
    const key = isTaken ? `${ruleId}-${crypto.randomUUID().slice(0, 8)}` : ruleId;
    const order = keyBetween(orderKeys(definition, section).at(-1) ?? null, null);
    live.change({
      type: 'set',
      path: [...path, 'rules', key],
      value: { ruleId, order, isOn: true },
    });
    const title = findRule(ruleId)?.title ?? ruleId;
    const { length } = definition.rules;
    say(words.moved(title, length + 1, length + 1));
  };
  const choice = useChoice(add);
  return (
    <label className="wm-labelled">
      <span>{words.add}</span>
      <select {...choice} className="ps-add-rule">
        <option value="" disabled>
          {words.addFrom}
        </option>
        {offered
          .filter(({ isAdvanced }) => isAdvanced !== true)
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        <optgroup label={words.advanced}>
          {offered
            .filter(({ isAdvanced }) => isAdvanced === true)
            .map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
        </optgroup>
      </select>
    </label>
  );
}
