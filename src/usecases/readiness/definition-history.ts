import type { HistoryEntry } from '#contract/record';
import { parseSettingsChange } from '#contract/settings';
import { findRule } from '#domain/readiness/definition/library';
import type { Json, SettingsChange } from '#domain/settings/apply-settings-change';
import { applySettingsChange } from '#domain/settings/apply-settings-change';
import { defaultSettings } from '#domain/settings/settings';

/** One step in the history of the definitions. */
export type DefinitionStep = {
  readonly version: number;
  /** Who made it and when; absent at the beginning, which nobody made. */
  readonly made?: { readonly at: string; readonly accountId: string };
  /** What was changed, in words. */
  readonly words: readonly string[];
  /** The definitions after it, to go back to; absent where the history does not reach to the beginning. */
  readonly section?: Json;
};

const section = 'readiness';

/**
 * The steps at which somebody changed the definitions, newest first. What holds after each is found by
 * applying all changes from the first on, and the starter definition is where they begin; a history that
 * begins later tells what was changed only.
 */
export function definitionSteps(newestFirst: readonly HistoryEntry[]): readonly DefinitionStep[] {
  const entries = [...newestFirst].sort((a, b) => a.version - b.version);
  const isWhole = entries[0]?.version === 1;
  let settings = defaultSettings;
  const steps: DefinitionStep[] = [];
  for (const { version, at, accountId, changes } of entries) {
    const read = changes.flatMap((json) => {
      const change = parseSettingsChange(json);
      return change.ok ? [change.value] : [];
    });
    for (const change of read) {
      const next = applySettingsChange(settings, change, {
        accountId,
        at,
        abilities: ['administer'],
      });
      if (next.ok) settings = next.value;
    }
    const words = read.filter(isAboutReadiness).map(describe);
    if (words.length === 0) continue;
    const held = isWhole ? { section: (settings.sections[section] ?? {}) as Json } : {};
    steps.push({ version, made: { at, accountId }, words, ...held });
  }
  return steps.length > 0 && isWhole ? [...steps.reverse(), beginning] : steps.reverse();
}

const beginning: DefinitionStep = {
  version: 0,
  words: ['Starter definition, before anyone changed it'],
  section: {},
};

type PathChange = Extract<SettingsChange, { path: readonly string[] }>;

const isAboutReadiness = (change: SettingsChange): change is PathChange =>
  'path' in change && change.path[0] === section;

/** `readiness › definitions › starter › rules › parent › isOn` reads “Belongs to a parent: switched off”. */
function describe(change: PathChange): string {
  const [, , definition, part, key, setting] = change.path;
  if (definition === undefined) return 'All definitions replaced';
  if (part === undefined)
    return change.type === 'remove'
      ? `Definition “${definition}” removed`
      : `Definition “${definition}” written`;
  if (part !== 'rules' || key === undefined) return `${part} of “${definition}” changed`;
  const title = findRule(key)?.title ?? findRule(key.replace(/-[0-9a-f]{8}$/, ''))?.title ?? key;
  if (setting === undefined) return `${title}: ${change.type === 'remove' ? 'removed' : 'added'}`;
  return `${title}: ${settingWords(setting, change)}`;
}

function settingWords(setting: string, change: PathChange): string {
  if (setting === 'order') return 'moved';
  const value = change.type === 'set' ? change.value : undefined;
  if (setting === 'isOn') return value === true ? 'switched on' : 'switched off';
  return typeof value === 'string' ? `${setting} is “${value}”` : `${setting} changed`;
}
