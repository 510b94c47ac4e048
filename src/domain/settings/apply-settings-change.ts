import type { Problem } from '../problem';
import { notAllowed } from '../problem';
import type { Actor } from '../record/record';
import type { Result } from '../result';
import { ok, refused } from '../result';
import type { AcceptanceRule, Editors, ProjectSettings } from './settings';

/** A JSON value, as settings of a feature hold it. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a setting said when somebody began to change it; no `value` where it was not set. */
export type Expected = { readonly value?: Json };

/**
 * A change of the setting at a path inside a feature's section, and of nothing beside it, so that two
 * people who change different settings keep both. With `expects`, it is refused where somebody else has
 * set another value meanwhile.
 */
export type ChangeAtPath =
  | {
      readonly type: 'set';
      readonly path: readonly string[];
      readonly value: Json;
      readonly expects?: Expected;
    }
  | { readonly type: 'remove'; readonly path: readonly string[]; readonly expects?: Expected };

/** One change of the settings. Of editors, whom each of two people added and removed holds. */
export type SettingsChange =
  | ChangeAtPath
  | {
      readonly type: 'acceptance';
      readonly rule: AcceptanceRule;
      readonly expects?: AcceptanceRule;
    }
  | { readonly type: 'editors'; readonly editors: Editors; readonly expects?: Editors };

/** Settings paths are at most this deep. */
export const settingsDepthAtMost = 8;

/** The path does not lead to a setting. */
const pathRefused = (path: readonly string[]): Problem => ({
  code: 'SETTING_UNKNOWN',
  message: `There is no setting “${path.join(' › ')}”.`,
  remedy: 'Reload the page to get the settings as they are.',
});

/** The code of a change that was refused as somebody else was faster. */
export const settingChanged = 'SETTING_CHANGED';

const changedMeanwhile: Problem = {
  code: settingChanged,
  message: 'Someone else changed this meanwhile.',
  remedy: 'What they wrote stands.',
};

/** The settings after the change, for an actor with the ability `administer`. */
export function applySettingsChange(
  settings: ProjectSettings,
  change: SettingsChange,
  actor: Actor,
): Result<ProjectSettings, Problem> {
  if (!actor.abilities.includes('administer'))
    return refused(notAllowed('Administer projects', 'this project'));
  switch (change.type) {
    case 'acceptance': {
      const now = settings.acceptance.rule;
      const { rule, expects } = change;
      if (expects !== undefined && !isSame(now, expects) && !isSame(now, rule))
        return refused(changedMeanwhile);
      return ok({ ...settings, acceptance: { rule } });
    }
    case 'editors': {
      const { editors, expects = settings.editors } = change;
      const merged = (part: keyof Editors) =>
        withDifference(settings.editors[part], { from: expects[part], to: editors[part] });
      return ok({
        ...settings,
        editors: { accountIds: merged('accountIds'), roleIds: merged('roleIds') },
      });
    }
    case 'set':
    case 'remove': {
      const { path } = change;
      if (path.length === 0 || path.length > settingsDepthAtMost || path.some(isUnsafe))
        return refused(pathRefused(path));
      const value = change.type === 'set' ? change.value : undefined;
      const now = valueAt(settings.sections, path);
      const { expects } = change;
      if (expects !== undefined && !isSame(now, expects.value) && !isSame(now, value))
        return refused(changedMeanwhile);
      return ok({ ...settings, sections: withValue(settings.sections, path, value) });
    }
  }
}

/** The names with those that somebody added to a list, and without those that they took out of it. */
const withDifference = (
  now: readonly string[],
  { from, to }: { readonly from: readonly string[]; readonly to: readonly string[] },
): readonly string[] => [
  ...new Set([
    ...now.filter((name) => to.includes(name) || !from.includes(name)),
    ...to.filter((name) => !from.includes(name)),
  ]),
];

/** The change as one of somebody who sees these settings: where another value has come meanwhile, they are told. */
export function expecting(change: SettingsChange, seen: ProjectSettings): SettingsChange {
  if (change.expects !== undefined) return change;
  switch (change.type) {
    case 'acceptance':
      return { ...change, expects: seen.acceptance.rule };
    case 'editors':
      return { ...change, expects: seen.editors };
    case 'set':
    case 'remove': {
      const value = settingAt(seen, change.path);
      return { ...change, expects: value === undefined ? {} : { value: value as Json } };
    }
  }
}

// `__proto__` and its like would reach beyond the document.
const isUnsafe = (name: string) =>
  name === '' || ['__proto__', 'constructor', 'prototype'].includes(name);

/** Where in the settings a change is made. */
export const pathOfChange = (change: SettingsChange): readonly string[] =>
  'path' in change ? change.path : [change.type];

/** What the settings of a feature say at a path; undefined where nothing is set. */
export const settingAt = (settings: ProjectSettings, path: readonly string[]): unknown =>
  valueAt(settings.sections, path);

const valueAt = (node: unknown, [head, ...rest]: readonly string[]): unknown => {
  if (head === undefined) return node;
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, head)) return undefined;
  return valueAt((node as Record<string, unknown>)[head], rest);
};

/** Do both say the same, in whatever order their parts were written? */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return false;
  const names = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    names.length === Object.keys(other).length &&
    names.every((name) => isSame(valueAt(one, [name]), valueAt(other, [name])))
  );
}

function withValue(
  node: unknown,
  [head, ...rest]: readonly string[],
  value: Json | undefined,
): Record<string, unknown> {
  const object = typeof node === 'object' && node !== null && !Array.isArray(node) ? node : {};
  const copy: Record<string, unknown> = { ...object };
  if (head === undefined) return copy;
  if (rest.length > 0) copy[head] = withValue(copy[head], rest, value);
  else if (value === undefined) return without(copy, head);
  else copy[head] = value;
  return copy;
}

const without = (object: Record<string, unknown>, name: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name));
