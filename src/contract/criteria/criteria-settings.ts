import { generateKeyBetween } from 'fractional-indexing';
import * as v from 'valibot';
import { maxTextLength } from '#domain/criteria/acceptance-criterion';
import type {
  CriteriaSettings,
  CriteriaTemplate,
  TemplateLine,
} from '#domain/criteria/criteria-settings';
import { defaultCriteriaSettings } from '#domain/criteria/criteria-settings';
import type { Json } from '#domain/settings/apply-settings-change';
import type { ProjectSettings } from '#domain/settings/settings';
import { aCriterionId, aCriterionKind, aDepth, aMoment } from './criteria-shape';

const isOrderKey = (key: string): boolean => {
  try {
    generateKeyBetween(key, null);
    return true;
  } catch {
    return false;
  }
};

const anOrder = v.fallback(v.pipe(v.string(), v.maxLength(100), v.check(isOrderKey)), 'a0');

const aLine = v.object({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(maxTextLength)),
  kind: v.fallback(aCriterionKind, 'criterion'),
  depth: v.fallback(aDepth, 0),
  isRequired: v.fallback(v.boolean(), true),
  isLocked: v.fallback(v.boolean(), false),
  order: anOrder,
});

const aPush = v.object({
  id: aCriterionId,
  at: aMoment,
  count: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** What somebody changed of a template; the rest is as it was built in. */
const aTemplate = v.object({
  name: v.exactOptional(v.pipe(v.string(), v.minLength(1), v.maxLength(80))),
  issueTypeIds: v.exactOptional(v.array(v.string())),
  isAutomatic: v.exactOptional(v.boolean()),
  isLinked: v.exactOptional(v.boolean()),
  order: v.exactOptional(anOrder),
  lines: v.exactOptional(v.record(v.string(), v.unknown())),
  lastPush: v.exactOptional(aPush),
});

const theSection = v.object({
  templates: v.fallback(v.record(v.string(), v.unknown()), {}),
  hasAssignees: v.fallback(v.boolean(), false),
  closesWhenDone: v.fallback(v.boolean(), false),
  showsOnCards: v.fallback(v.boolean(), false),
});

/** The name of the section in a project's settings. */
export const criteriaSection = 'criteria';

/** What the settings hold of a template; undefined where it is as it was built in. */
export function storedTemplate(settings: ProjectSettings, id: string): Json | undefined {
  const outcome = v.safeParse(theSection, settings.sections[criteriaSection] ?? {});
  // Settings are kept as JSON: what stands there is nothing else.
  return outcome.success ? (outcome.output.templates[id] as Json | undefined) : undefined;
}

/** A template has at most this many lines; those beyond are left out. */
const templateLinesAtMost = 100;

const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1;

/** The lines by id: those built in, and over them what is stored; `null` stands for one that is removed. */
function readLines(
  base: readonly TemplateLine[],
  stored: Readonly<Record<string, unknown>>,
): readonly TemplateLine[] {
  const lines = new Map(base.map((line) => [line.id, line]));
  for (const [id, json] of Object.entries(stored)) {
    const outcome = v.safeParse(aLine, json);
    if (json === null) lines.delete(id);
    else if (outcome.success && v.is(aCriterionId, id)) lines.set(id, { id, ...outcome.output });
  }
  return [...lines.values()].sort(byOrder).slice(0, templateLinesAtMost);
}

function readTemplate(id: string, json: unknown): CriteriaTemplate | undefined {
  const base = defaultCriteriaSettings.templates.find((template) => template.id === id);
  const outcome = v.safeParse(aTemplate, json);
  if (!outcome.success || !v.is(aCriterionId, id)) return base;
  const { lines = {}, lastPush, ...changed } = outcome.output;
  const plain = { name: id, issueTypeIds: [], isAutomatic: false, isLinked: false, order: 'a0' };
  return {
    id,
    ...plain,
    ...base,
    ...changed,
    lines: readLines(base?.lines ?? [], lines),
    ...(lastPush === undefined ? {} : { lastPush }),
  };
}

/**
 * Reads the section of the criteria; what is absent or unreadable is the default. Templates and their
 * lines are kept by id, and of the built-in one only what differs, so that two people who change
 * different lines keep both.
 */
export function readCriteriaSettings(settings: ProjectSettings): CriteriaSettings {
  const outcome = v.safeParse(theSection, settings.sections[criteriaSection] ?? {});
  if (!outcome.success) return defaultCriteriaSettings;
  const { templates: stored, ...options } = outcome.output;
  const builtIn = defaultCriteriaSettings.templates.filter(({ id }) => !(id in stored));
  const templates = Object.entries(stored).flatMap(([id, json]) =>
    json === null ? [] : (readTemplate(id, json) ?? []),
  );
  return { templates: [...builtIn, ...templates].sort(byOrder), ...options };
}
