import { criteriaSection, readCriteriaSettings } from '#contract/criteria-settings';
import { templateTexts as texts } from './template-texts';
import type { LiveSettings } from './use-settings';

/** Whether the lines of a work item can have an assignee and a due date of their own. */
export function CriteriaOptions({ live }: { readonly live: LiveSettings }) {
  const { hasAssignees } = readCriteriaSettings(live.settings);
  return (
    <section id="criteria-options">
      <h2>{texts.optionsTitle}</h2>
      <label className="ps-option">
        <input
          type="checkbox"
          checked={hasAssignees}
          onChange={(event) => {
            const value = event.currentTarget.checked;
            live.change({ type: 'set', path: [criteriaSection, 'hasAssignees'], value });
          }}
        />
        {texts.hasAssignees}
      </label>
      <p className="wm-quiet">{texts.hasAssigneesHelp}</p>
    </section>
  );
}
