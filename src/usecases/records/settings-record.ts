import { parseSettings, parseSettingsChange } from '#contract/settings';
import { propertyKeys } from '#contract/record';
import { notAllowed } from '#domain/problem';
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

/** The settings of a project, changed by its administrators and named editors. */
export const settingsRecord: RecordKind<ProjectSettings, SettingsChange> = {
  rules: { kind: 'settings', empty: defaultSettings, apply: applySettingsChange },
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
