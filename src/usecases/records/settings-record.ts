import { parseSettings, parseSettingsChange, settingsRoom } from '#contract/settings';
import { propertyKeys } from '#contract/record';
import type { Problem } from '#domain/problem';
import { notAllowed } from '#domain/problem';
import type { RecordRules } from '#domain/record/record';
import { ok, refused } from '#domain/result';
import type { SettingsChange } from '#domain/settings/apply-settings-change';
import { applySettingsChange } from '#domain/settings/apply-settings-change';
import type { ProjectSettings } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import type { AbilityFacts, RecordKind } from './record-kind';

/** May this person change Waymark's settings: project administrators, and the editors they named. */
export async function isEditor(facts: AbilityFacts): Promise<boolean> {
  const { editors } = facts.settings;
  if (facts.held.includes('ADMINISTER_PROJECTS')) return true;
  if (editors.accountIds.includes(facts.accountId)) return true;
  for (const roleId of editors.roleIds) if (await facts.hasRole(roleId)) return true;
  return false;
}

/** The property could not hold the settings any more. */
const settingsFull = (missing: number): Problem => ({
  code: 'SETTINGS_FULL',
  message: `The settings of this project are full: this needs ${String(missing)} characters more than Jira keeps.`,
  remedy: 'Shorten a template or a definition, or remove one.',
  facts: { missing },
});

/** The rules of the settings, within the room that one project property has. */
const fittingSettingsRules: RecordRules<ProjectSettings, SettingsChange> = {
  kind: 'settings',
  empty: defaultSettings,
  apply: (state, change, actor) => {
    const next = applySettingsChange(state, change, actor);
    if (!next.ok) return next;
    const room = settingsRoom(next.value);
    return room >= 0 || room >= settingsRoom(state) ? next : refused(settingsFull(-room));
  },
};

/** The settings of a project, changed by its administrators and named editors. */
export const settingsRecord: RecordKind<ProjectSettings, SettingsChange> = {
  rules: fittingSettingsRules,
  parseState: parseSettings,
  parseChange: parseSettingsChange,
  authorize: async (facts) =>
    (await isEditor(facts))
      ? ok(['administer'])
      : refused(notAllowed('Administer projects', facts.projectKey)),
  copies: (state, version) => [
    { propertyKey: propertyKeys.settings, value: { v: 1, version, ...state } },
  ],
  fromCopy: parseSettings,
};
