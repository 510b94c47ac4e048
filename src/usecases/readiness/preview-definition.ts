import { checkReadiness, prepareDefinition } from '#domain/readiness/judge/check-readiness';
import type { IssueId } from '#domain/issue/issue';
import type { DefinitionOfReady } from '#domain/readiness/definition/definition';
import type { OutsideFacts } from '#domain/readiness/judge/facts';
import { gatherFacts } from '#domain/readiness/judge/facts';
import type { ReadinessSource } from '#domain/readiness/status/readiness-source';
import type { Verdict } from '#domain/readiness/judge/verdict';
import type { CalendarDay } from '#domain/time/calendar-day';

/** How often a rule would fail, of the work items that it asks anything of; why not, where it asks of none. */
export type RulePreview = {
  readonly fails: number;
  readonly of: number;
  readonly because?: string;
};

/** Work items to try rules against, and what was found outside them. */
export type Trial = {
  readonly sources: readonly ReadinessSource[];
  readonly outside: ReadonlyMap<IssueId, OutsideFacts>;
};

/** Tries every rule of a definition, those switched off too, against work items; by the rule's key. */
export function previewDefinition(
  definition: DefinitionOfReady,
  { sources, outside }: Trial,
  today: CalendarDay,
): ReadonlyMap<string, RulePreview> {
  const previews = new Map<string, RulePreview>();
  for (const source of sources) {
    const verdicts = tryDefinition(definition, { sources: [source], outside }, today);
    for (const [key, verdict] of verdicts) {
      const { fails, of, because } = previews.get(key) ?? { fails: 0, of: 0 };
      if (verdict.status === 'notApplicable')
        previews.set(key, { fails, of, because: because ?? verdict.because });
      else previews.set(key, { fails: fails + (verdict.status === 'notMet' ? 1 : 0), of: of + 1 });
    }
  }
  return previews;
}

/** The verdict of every rule on the first work item, those switched off too; by the rule's key. */
export function tryDefinition(
  definition: DefinitionOfReady,
  { sources: [source], outside }: Trial,
  today: CalendarDay,
): ReadonlyMap<string, Verdict> {
  if (source === undefined) return new Map();
  const { issue, project, criteria, scoring, state } = source;
  const found = outside.get(issue.id) ?? {};
  const facts = gatherFacts({ issue, project, criteria, scoring, state, outside: found, today });
  const { checks } = checkReadiness(facts, prepareDefinition(withAllRules(definition)));
  return new Map(checks.map(({ rule, verdict }) => [rule.key, verdict]));
}

/** The definition with its rules that are switched off switched on. */
export const withAllRules = (definition: DefinitionOfReady): DefinitionOfReady => ({
  ...definition,
  rules: definition.rules.map((rule) => ({ ...rule, isOn: true })),
});
