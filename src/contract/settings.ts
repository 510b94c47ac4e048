import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Json, SettingsChange } from '#domain/settings/apply-settings-change';
import { settingsDepthAtMost } from '#domain/settings/apply-settings-change';
import type { ProjectSettings } from '#domain/settings/settings';
import { defaultSettings } from '#domain/settings/settings';
import { propertyCharactersAtMost } from './record';

const text = v.pipe(v.string(), v.maxLength(255));
const names = v.pipe(v.array(text), v.maxLength(200));

const anAcceptanceRule = v.variant('by', [
  v.object({ by: v.literal('editors') }),
  v.object({ by: v.literal('reporter') }),
  v.object({ by: v.literal('role'), roleId: text, roleName: text }),
  v.object({ by: v.literal('group'), groupId: text, groupName: text }),
  v.object({ by: v.literal('people'), accountIds: names }),
]);

const theEditors = v.object({ accountIds: names, roleIds: names });

const json: v.GenericSchema<Json> = v.lazy(() =>
  v.union([
    v.string(),
    v.number(),
    v.boolean(),
    v.null(),
    v.array(json),
    v.record(v.string(), json),
  ]),
);

const theSettings = v.object({
  editors: v.fallback(theEditors, defaultSettings.editors as v.InferOutput<typeof theEditors>),
  acceptance: v.fallback(v.object({ rule: anAcceptanceRule }), { rule: { by: 'editors' } }),
  sections: v.fallback(v.record(v.string(), v.unknown()), {}),
});

const path = v.pipe(v.array(text), v.minLength(1), v.maxLength(settingsDepthAtMost));

const expects = v.exactOptional(v.strictObject({ value: v.exactOptional(json) }));

const aChange = v.variant('type', [
  v.strictObject({ type: v.literal('set'), path, value: json, expects }),
  v.strictObject({ type: v.literal('remove'), path, expects }),
  v.strictObject({
    type: v.literal('acceptance'),
    rule: anAcceptanceRule,
    expects: v.exactOptional(anAcceptanceRule),
  }),
  v.strictObject({
    type: v.literal('editors'),
    editors: theEditors,
    expects: v.exactOptional(theEditors),
  }),
]);

/**
 * Reads stored settings. A part that cannot be read is answered as its default; the rest stands. What
 * is no object at all is refused.
 */
export function parseSettings(stored: unknown): Result<ProjectSettings, Problem> {
  const outcome = v.safeParse(theSettings, stored);
  return outcome.success ? ok(outcome.output) : refused(unreadable('project’s settings'));
}

/** Characters that the settings of a project may still grow by: their copy is one property. */
export const settingsRoom = (settings: ProjectSettings): number =>
  propertyCharactersAtMost - JSON.stringify({ v: 1, version: 9_999_999, ...settings }).length;

/** Reads one change of the settings. */
export function parseSettingsChange(sent: unknown): Result<SettingsChange, Problem> {
  const outcome = v.safeParse(aChange, sent);
  return outcome.success ? ok(outcome.output) : refused(unreadable('change of the settings'));
}
