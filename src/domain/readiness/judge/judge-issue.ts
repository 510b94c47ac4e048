import type { PreparedDefinition, ReadinessReport } from './check-readiness';
import { checkReadiness, prepareDefinition } from './check-readiness';
import type { DefinitionOfReady } from '../definition/definition';
import { definitionFor } from '../definition/definition';
import { gatherFacts } from './facts';
import type { Judgement } from '../status/readiness-source';

const prepared = new WeakMap<DefinitionOfReady, PreparedDefinition>();

/** The definition for a work type, ready to be applied; prepared once however many items it judges. */
export function preparedFor(
  typeName: string,
  definitions: readonly DefinitionOfReady[],
): PreparedDefinition {
  const definition = definitionFor(typeName, definitions);
  const known = prepared.get(definition);
  if (known !== undefined) return known;
  const fresh = prepareDefinition(definition);
  prepared.set(definition, fresh);
  return fresh;
}

/** The report of what was read. */
export function judgeIssue({
  source,
  projectReadiness,
  outside,
  today,
}: Judgement): ReadinessReport {
  const { issue, project, criteria, scoring, state } = source;
  return checkReadiness(
    gatherFacts({ issue, project, criteria, scoring, state, outside, today }),
    preparedFor(issue.type.name, projectReadiness.definitions),
  );
}
