import type { PreparedDefinition } from '../judge/check-readiness';
import type { OutsideFacts } from '../judge/facts';
import type { Need } from './rule';

/** What a definition asks of the outside. */
export type AskedOutside = {
  readonly needs: readonly Need[];
  readonly queries: readonly string[];
  readonly expressions: readonly string[];
};

/** The outside sources of a definition, each once, however many rules share it. */
export function outsideOf(definition: PreparedDefinition): AskedOutside {
  const needs = new Set<Need>();
  const queries = new Set<string>();
  const expressions = new Set<string>();
  for (const { rule, values } of definition.rules) {
    if (rule.needs.length === 0 || rule.asksOutside?.(values) === false) continue;
    const { query, source } = values;
    if (rule.id === 'jql' && typeof query === 'string') {
      if (query.trim() === '') continue;
      queries.add(query);
    }
    if (rule.id === 'expression' && typeof source === 'string') {
      if (source.trim() === '') continue;
      expressions.add(source);
    }
    for (const need of rule.needs) needs.add(need);
  }
  return { needs: [...needs], queries: [...queries], expressions: [...expressions] };
}

const isGiven: Readonly<Record<Need, (outside: OutsideFacts) => boolean>> = {
  linkedDates: (outside) => outside.dueDayByKey !== undefined,
  remoteLinks: (outside) => outside.remoteLinks !== undefined,
  jql: (outside) => outside.answerByJql !== undefined,
  expression: (outside) => outside.answerByExpression !== undefined,
  velocity: (outside) => outside.medianVelocity !== undefined,
};

const asked = new WeakMap<PreparedDefinition, AskedOutside>();
const none: readonly Need[] = [];

/** The outside sources that the definition asks for and that are not there. */
export function missingNeeds(
  definition: PreparedDefinition,
  outside: OutsideFacts,
): readonly Need[] {
  let sources = asked.get(definition);
  if (sources === undefined) asked.set(definition, (sources = outsideOf(definition)));
  if (sources.needs.length === 0) return none;
  const missing = sources.needs.filter((need) => !isGiven[need](outside));
  return missing.length === 0 ? none : missing;
}
