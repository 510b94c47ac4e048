import { checkReadiness, prepareDefinition } from '#domain/readiness/check-readiness';
import type { DefinitionOfReady } from '#domain/readiness/definition';
import { gatherFacts } from '#domain/readiness/facts';
import type { ReadinessSource } from '#domain/readiness/readiness-source';
import type { Verdict } from '#domain/readiness/verdict';
import type { CalendarDay } from '#domain/time/calendar-day';

/** How often a rule would fail, of the work items that it asks anything of. */
export type RulePreview = { readonly fails: number; readonly of: number };

/** Tries every rule of a definition, those switched off too, against work items; by the rule's key. */
export function previewDefinition(
  definition: DefinitionOfReady,
  sources: readonly ReadinessSource[],
  today: CalendarDay,
): ReadonlyMap<string, RulePreview> {
  const prepared = withAllRules(definition);
  const previews = new Map<string, RulePreview>();
  for (const { issue, project, criteria, scoring, state } of sources) {
    const facts = gatherFacts({ issue, project, criteria, scoring, state, outside: {}, today });
    for (const { rule, verdict } of checkReadiness(facts, prepared).checks) {
      if (verdict.status === 'notApplicable') continue;
      const { fails, of } = previews.get(rule.key) ?? { fails: 0, of: 0 };
      const failed = verdict.status === 'notMet' ? 1 : 0;
      previews.set(rule.key, { fails: fails + failed, of: of + 1 });
    }
  }
  return previews;
}

/** The verdict of every rule on one work item, those switched off too; by the rule's key. */
export function tryDefinition(
  definition: DefinitionOfReady,
  { issue, project, criteria, scoring, state }: ReadinessSource,
  today: CalendarDay,
): ReadonlyMap<string, Verdict> {
  const facts = gatherFacts({ issue, project, criteria, scoring, state, outside: {}, today });
  const { checks } = checkReadiness(facts, withAllRules(definition));
  return new Map(checks.map(({ rule, verdict }) => [rule.key, verdict]));
}

const withAllRules = (definition: DefinitionOfReady) =>
  prepareDefinition({
    ...definition,
    rules: definition.rules.map((rule) => ({ ...rule, isOn: true })),
  });
