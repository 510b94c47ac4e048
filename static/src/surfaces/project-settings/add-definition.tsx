import { builtInOrder } from '#contract/readiness-definition';
import { presets } from '#domain/readiness/definition';
import { texts } from './texts';
import type { LiveSettings } from './use-settings';

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
  const offered = presets.filter(({ id }) => !taken.includes(id));
  if (offered.length === 0) return null;
  const add = (id: string) => {
    const preset = presets.find((one) => one.id === id);
    if (preset === undefined) return;
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
  return (
    <label className="ps-field">
      <span>{texts.readiness.presetLabel}</span>
      <select
        value=""
        onChange={(event) => {
          add(event.target.value);
        }}
      >
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
