import { criteriaSection, storedTemplate } from '#contract/criteria/criteria-settings';
import type { CriteriaTemplate, Push, TemplateLine } from '#domain/criteria/criteria-settings';
import { defaultCriteriaSettings } from '#domain/criteria/criteria-settings';
import type {
  Expected,
  Json,
  ChangeAtPath,
  SettingsChange,
} from '#domain/settings/apply-settings-change';
import type { ProjectSettings } from '#domain/settings/settings';

const builtIn = (id: string): CriteriaTemplate | undefined =>
  defaultCriteriaSettings.templates.find((template) => template.id === id);

/** Where in the settings the templates are. */
export const templatesPath: readonly string[] = [criteriaSection, 'templates'];

const pathOf = (id: string, ...rest: readonly string[]): readonly string[] => [
  ...templatesPath,
  id,
  ...rest,
];

const storedLine = ({ text, kind, depth, isRequired, isLocked, order }: TemplateLine): Json => ({
  text,
  kind,
  depth,
  isRequired,
  isLocked,
  order,
});

/** What is built in is marked as removed: where nothing is stored, it would be there again. */
const removeAt = (path: readonly string[], isBuiltIn: boolean): ChangeAtPath =>
  isBuiltIn ? { type: 'set', path, value: null } : { type: 'remove', path };

/** Characters that the lines of a template take in the settings. */
export const charactersOf = (lines: readonly TemplateLine[]): number =>
  JSON.stringify(Object.fromEntries(lines.map((line) => [line.id, storedLine(line)]))).length;

/** The change that keeps a template nobody has kept before. */
export const addTemplate = ({ id, lines, ...rest }: CriteriaTemplate): SettingsChange => ({
  type: 'set',
  path: pathOf(id),
  value: { ...rest, lines: Object.fromEntries(lines.map((line) => [line.id, storedLine(line)])) },
});

/** The change that removes a template; work items keep what they have of it. */
export const removeTemplate = (id: string): SettingsChange =>
  removeAt(pathOf(id), builtIn(id) !== undefined);

/** A template as somebody began to change it. */
export type TemplateBefore = {
  readonly template: CriteriaTemplate;
  /** What the settings hold of it; of a built-in one only what differs. */
  readonly stored: Json | undefined;
};

/** A template as these settings have it. */
export const templateBefore = (
  template: CriteriaTemplate,
  settings: ProjectSettings,
): TemplateBefore => ({ template, stored: storedTemplate(settings, template.id) });

/**
 * The changes that make one template of another: what differs and nothing beside it, so that two
 * people who change different lines of it keep both. Of the same line the first one's stands.
 */
export function changeTemplate(
  { template: before, stored }: TemplateBefore,
  after: CriteriaTemplate,
): readonly SettingsChange[] {
  const { id } = before;
  const expects = (...path: readonly string[]): { readonly expects: Expected } => {
    const value = valueIn(stored, path);
    return { expects: value === undefined ? {} : { value } };
  };
  const fields = (['name', 'issueTypeIds', 'isAutomatic', 'isLinked'] as const).flatMap(
    (field): readonly SettingsChange[] =>
      JSON.stringify(before[field]) === JSON.stringify(after[field])
        ? []
        : [{ type: 'set', path: pathOf(id, field), value: after[field], ...expects(field) }],
  );
  const known = new Map(before.lines.map((line) => [line.id, JSON.stringify(storedLine(line))]));
  const lines = after.lines
    .filter((line) => known.get(line.id) !== JSON.stringify(storedLine(line)))
    .map((line): SettingsChange => ({
      type: 'set',
      path: pathOf(id, 'lines', line.id),
      value: storedLine(line),
      ...expects('lines', line.id),
    }));
  const left = new Set(after.lines.map((line) => line.id));
  const base = new Set(builtIn(id)?.lines.map((line) => line.id));
  const removed = before.lines
    .filter((line) => !left.has(line.id))
    .map((line) => ({
      ...removeAt(pathOf(id, 'lines', line.id), base.has(line.id)),
      ...expects('lines', line.id),
    }));
  return [...fields, ...removed, ...lines];
}

const valueIn = (node: Json | undefined, [head, ...rest]: readonly string[]): Json | undefined => {
  if (head === undefined) return node;
  const isObject = typeof node === 'object' && node !== null && !Array.isArray(node);
  return isObject ? valueIn((node as { readonly [key: string]: Json })[head], rest) : undefined;
};

/** The change that notes what was brought to the work items last; nothing when it was taken back. */
export const notePush = (id: string, push: Push | undefined): SettingsChange => {
  const path = pathOf(id, 'lastPush');
  return push === undefined ? { type: 'remove', path } : { type: 'set', path, value: push };
};
