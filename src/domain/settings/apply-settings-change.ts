import type { Problem } from '../problem';
import { notAllowed } from '../problem';
import type { Actor } from '../record/record';
import type { Result } from '../result';
import { ok, refused } from '../result';
import type { AcceptanceRule, Editors, ProjectSettings } from './settings';

/** A JSON value, as settings of a feature hold it. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One change of the settings. `set` replaces the value at a path inside a feature's section, and
 * nothing beside it, so that two people who change different settings keep both.
 */
export type SettingsChange =
  | { readonly type: 'set'; readonly path: readonly string[]; readonly value: Json }
  | { readonly type: 'remove'; readonly path: readonly string[] }
  | { readonly type: 'acceptance'; readonly rule: AcceptanceRule }
  | { readonly type: 'editors'; readonly editors: Editors };

/** Settings paths are at most this deep. */
export const settingsDepthAtMost = 6;

/** The path does not lead to a setting. */
const pathRefused = (path: readonly string[]): Problem => ({
  code: 'SETTING_UNKNOWN',
  message: `There is no setting “${path.join(' › ')}”.`,
  remedy: 'Reload the page to get the settings as they are.',
});

/** The settings after the change, for an actor with the ability `administer`. */
export function applySettingsChange(
  settings: ProjectSettings,
  change: SettingsChange,
  actor: Actor,
): Result<ProjectSettings, Problem> {
  if (!actor.abilities.includes('administer'))
    return refused(notAllowed('Administer projects', 'this project'));
  switch (change.type) {
    case 'acceptance':
      return ok({ ...settings, acceptance: { rule: change.rule } });
    case 'editors':
      return ok({ ...settings, editors: change.editors });
    case 'set':
    case 'remove': {
      const { path } = change;
      if (path.length === 0 || path.length > settingsDepthAtMost || path.some(isUnsafe))
        return refused(pathRefused(path));
      const value = change.type === 'set' ? change.value : undefined;
      return ok({ ...settings, sections: withValue(settings.sections, path, value) });
    }
  }
}

// `__proto__` and its like would reach beyond the document.
const isUnsafe = (name: string) =>
  name === '' || ['__proto__', 'constructor', 'prototype'].includes(name);

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
