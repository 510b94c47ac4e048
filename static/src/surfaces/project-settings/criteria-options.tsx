import { criteriaSection, readCriteriaSettings } from '#contract/criteria/criteria-settings';
import { CardsOption } from './cards-option';
import type { OpenedSettings } from './open-settings';
import { templateTexts as texts } from './template/template-texts';
import type { LiveSettings } from './use-settings';

const options = ['hasAssignees', 'closesWhenDone'] as const;

/** What the lists of a project's work items can do beyond the usual. */
export function CriteriaOptions(props: {
  readonly opened: OpenedSettings;
  readonly live: LiveSettings;
}) {
  const { opened, live } = props;
  const settings = readCriteriaSettings(live.settings);
  const set = (option: (typeof options)[number] | 'showsOnCards', value: boolean) => {
    live.change({ type: 'set', path: [criteriaSection, option], value });
  };
  return (
    <section id="criteria-options">
      <h2>{texts.optionsTitle}</h2>
      {options.map((option) => (
        <div key={option}>
          <label className="ps-option">
            <input
              type="checkbox"
              checked={settings[option]}
              onChange={(event) => {
                set(option, event.currentTarget.checked);
              }}
            />
            {texts.options[option].label}
          </label>
          <p className="wm-quiet">{texts.options[option].help}</p>
        </div>
      ))}
      <CardsOption
        opened={opened}
        live={live}
        isOn={settings.showsOnCards}
        set={(value) => {
          set('showsOnCards', value);
        }}
      />
    </section>
  );
}
