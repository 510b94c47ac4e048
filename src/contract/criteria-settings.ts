import * as v from 'valibot';
import { maxTextLength } from '#domain/criteria/acceptance-criterion';
import type { CriteriaSettings } from '#domain/criteria/criteria-settings';
import { defaultCriteriaSettings } from '#domain/criteria/criteria-settings';
import type { ProjectSettings } from '#domain/settings/settings';
import { aCriterionId, aCriterionKind, aDepth } from './criteria-shape';

const aLine = v.object({
  id: aCriterionId,
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(maxTextLength)),
  kind: v.fallback(aCriterionKind, 'criterion'),
  depth: v.fallback(aDepth, 0),
  isRequired: v.fallback(v.boolean(), true),
  isLocked: v.fallback(v.boolean(), false),
});

const aTemplate = v.object({
  id: aCriterionId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  issueTypeIds: v.fallback(v.array(v.string()), []),
  isAutomatic: v.fallback(v.boolean(), false),
  lines: v.pipe(v.array(aLine), v.maxLength(100)),
});

const theSection = v.object({
  templates: v.fallback(v.array(aTemplate), [...defaultCriteriaSettings.templates] as never),
  hasAssignees: v.fallback(v.boolean(), false),
});

/** The name of the section in a project's settings. */
export const criteriaSection = 'criteria';

/** Reads the section of the criteria; what is absent or unreadable is the default. */
export function readCriteriaSettings(settings: ProjectSettings): CriteriaSettings {
  const outcome = v.safeParse(theSection, settings.sections[criteriaSection]);
  return outcome.success ? outcome.output : defaultCriteriaSettings;
}
