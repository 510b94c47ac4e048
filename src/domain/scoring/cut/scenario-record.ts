import type { Problem } from '../../problem';
import type { RecordRules } from '../../record/record';
import { ok, refused } from '../../result';
import type { Scenario } from './scenario';

/** The scenarios of a project, the oldest first. */
export type ScenarioState = { readonly scenarios: readonly Scenario[] };

/** One intended change of a project's scenarios. */
export type ScenarioChange =
  /** Keeps it; one of the same id is written over. */
  | { readonly type: 'keep'; readonly scenario: Scenario }
  | { readonly type: 'forget'; readonly id: string };

/** So many scenarios a project, and so many work items in one. */
export const scenarioLimits = { scenarios: 20, items: 200, name: 80 } as const;

/** The project has all the scenarios it may keep. */
const tooManyScenarios: Problem = {
  code: 'SCENARIOS_FULL',
  message: `A project keeps ${String(scenarioLimits.scenarios)} scenarios.`,
  remedy: 'Delete one that is not needed any more.',
};

/** How a project's scenarios change; history keeps what was deleted or written over. */
export const scenarioRules: RecordRules<ScenarioState, ScenarioChange> = {
  kind: 'scenarios',
  empty: { scenarios: [] },
  apply({ scenarios }, change) {
    if (change.type === 'forget')
      return ok({ scenarios: scenarios.filter(({ id }) => id !== change.id) });
    const { scenario } = change;
    if (scenarios.some(({ id }) => id === scenario.id))
      return ok({ scenarios: scenarios.map((one) => (one.id === scenario.id ? scenario : one)) });
    return scenarios.length >= scenarioLimits.scenarios
      ? refused(tooManyScenarios)
      : ok({ scenarios: [...scenarios, scenario] });
  },
};
