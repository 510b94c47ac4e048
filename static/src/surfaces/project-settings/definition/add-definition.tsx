import { builtInOrder } from '#contract/readiness/readiness-definition';
import type { DefinitionOfReady } from '#domain/readiness/definition/definition';
import { presets, starterDefinition } from '#domain/readiness/definition/definition';
import { useChoice } from '../../../components/use-choice';
import { texts } from '../texts';
import type { LiveSettings } from '../use-settings';

/** No preset: the starter’s rules under a name of one’s own, for work types that are chosen next. */
const blank: DefinitionOfReady = {
  ...starterDefinition,
  id: 'blank',
  name: texts.readiness.blank,
};

/** Adds a definition for a work type, beginning from a preset. */
export function AddDefinition({
  live,
  taken,
  onAdded,
}: {
  readonly live: LiveSettings;
  readonly taken: readonly string[];
  readonly onAdded: (id: string) => void;
}) {
  const offered = [...presets.filter(({ id }) => !taken.includes(id)), blank];
  const add = (chosen: string) => {
    const preset = offered.find((one) => one.id === chosen);
    if (preset === undefined) return;
    const id = preset === blank ? `own-${crypto.randomUUID().slice(0, 8)}` : preset.id;
    const rules = Object.fromEntries(
      preset.rules.map(({ key, ...rule }, index) => [key, { ...rule, order: builtInOrder(index) }]),
    );
    live.change({
      type: 'set',
      path: ['readiness', 'definitions', id],
      value: { name: preset.name, types: preset.types, rules },
    });
    onAdded(id);
  };
  const choice = useChoice(add);
  return (
    <label className="wm-labelled">
      <span>{texts.readiness.presetLabel}</span>
      <select {...choice}>
        <option value="" disabled>
          {texts.readiness.preset}
        </option>
        {offered.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
