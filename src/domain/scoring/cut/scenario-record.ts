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

/**
 * So many scenarios a project, so many work items in one, and so many in all: with four numbers of any
 * length each they fit into one value of storage.
 */
export const scenarioLimits = { scenarios: 20, items: 200, inAll: 1_200, name: 80 } as const;

/** The project has all the scenarios it may keep. */
const tooManyScenarios: Problem = {
  code: 'SCENARIOS_FULL',
  message: `A project keeps ${String(scenarioLimits.scenarios)} scenarios.`,
  remedy: 'Delete one that is not needed any more.',
};

/** The scenarios of the project hold all the work items that they may. */
const tooManyChanged: Problem = {
  code: 'SCENARIOS_FULL',
  message: `The scenarios of a project keep other numbers for ${scenarioLimits.inAll.toLocaleString('en')} work items in all.`,
  remedy: 'Delete a scenario that is not needed any more.',
};

const changedIn = (scenarios: readonly Scenario[]): number =>
  scenarios.reduce((sum, { changed }) => sum + Object.keys(changed).length, 0);

/** The name, with a number behind it where another scenario has it: two of one name cannot be told apart. */
function distinctName({ id, name }: Scenario, scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.filter((one) => one.id !== id).map((one) => one.name));
  let distinct = name;
  for (let count = 2; taken.has(distinct); count += 1) {
    const suffix = ` (${String(count)})`;
    distinct = `${name.slice(0, scenarioLimits.name - suffix.length)}${suffix}`;
  }
  return distinct;
}

/** How a project's scenarios change; history keeps what was deleted or written over. */
export const scenarioRules: RecordRules<ScenarioState, ScenarioChange> = {
  kind: 'scenarios',
  empty: { scenarios: [] },
  apply({ scenarios }, change) {
    if (change.type === 'forget')
      return ok({ scenarios: scenarios.filter(({ id }) => id !== change.id) });
    const { scenario } = change;
    const isKnown = scenarios.some(({ id }) => id === scenario.id);
    if (!isKnown && scenarios.length >= scenarioLimits.scenarios) return refused(tooManyScenarios);
    const named = { ...scenario, name: distinctName(scenario, scenarios) };
    const kept = isKnown
      ? scenarios.map((one) => (one.id === scenario.id ? named : one))
      : [...scenarios, named];
    const changed = changedIn(kept);
    return changed > scenarioLimits.inAll && changed >= changedIn(scenarios)
      ? refused(tooManyChanged)
      : ok({ scenarios: kept });
  },
};
