import { parseScenarioChange, parseScenarioState } from '#contract/scoring/scenario-state';
import { notAllowed } from '#domain/problem';
import { ok, refused } from '#domain/result';
import type { ScenarioChange, ScenarioState } from '#domain/scoring/cut/scenario-record';
import { scenarioRules } from '#domain/scoring/cut/scenario-record';
import type { RecordKind } from './record-kind';

/** The scenarios of a project: kept by whoever may edit its work items, shown in no property. */
export const scenariosRecord: RecordKind<ScenarioState, ScenarioChange> = {
  rules: scenarioRules,
  parseState: parseScenarioState,
  parseChange: parseScenarioChange,
  authorize: async (facts) =>
    facts.held.includes('EDIT_ISSUES')
      ? ok([])
      : refused(notAllowed('Edit work items', facts.projectKey)),
  copies: () => [],
  fromCopy: parseScenarioState,
};
