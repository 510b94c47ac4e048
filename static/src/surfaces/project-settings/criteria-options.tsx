import { criteriaSection, readCriteriaSettings } from '#contract/criteria/criteria-settings';
import { templateTexts as texts } from './template/template-texts';
import type { LiveSettings } from './use-settings';

const options = ['hasAssignees', 'closesWhenDone', 'showsOnCards'] as const;

/** What the lists of a project's work items can do beyond the usual. */
export function CriteriaOptions({ live }: { readonly live: LiveSettings }) {
  const settings = readCriteriaSettings(live.settings);
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
                const value = event.currentTarget.checked;
                live.change({ type: 'set', path: [criteriaSection, option], value });
              }}
            />
            {texts.options[option].label}
          </label>
          <p className="wm-quiet">{texts.options[option].help}</p>
        </div>
      ))}
    </section>
  );
}
