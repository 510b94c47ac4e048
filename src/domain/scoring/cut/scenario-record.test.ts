import type { Scenario } from './scenario';
import { scenarioLimits, scenarioRules } from './scenario-record';
import { equalWeights } from '../rank/weights';

const actor = { accountId: 'ana', at: '2026-03-09T10:00:00.000Z', abilities: [] };

describe('scenarioRules', () => {
  it('keeps, writes over and forgets by id', () => {
    const kept = keep(keep({ scenarios: [] }, scenario('a', 'Spring')), scenario('b', 'Summer'));
    const renamed = keep(kept, scenario('a', 'Late spring'));
    expect(renamed.scenarios.map(({ name }) => name)).toEqual(['Late spring', 'Summer']);
    const left = scenarioRules.apply(renamed, { type: 'forget', id: 'a' }, actor);
    expect(left).toEqual({ ok: true, value: { scenarios: [scenario('b', 'Summer')] } });
  });

  it('says when there are too many', () => {
    const scenarios = Array.from({ length: scenarioLimits.scenarios }, (_, at) =>
      scenario(String(at), 'Full'),
    );
    const change = { type: 'keep', scenario: scenario('more', 'One more') } as const;
    expect(scenarioRules.apply({ scenarios }, change, actor)).toMatchObject({
      ok: false,
      error: { code: 'SCENARIOS_FULL' },
    });
  });
});

// Helpers

const scenario = (id: string, name: string): Scenario => ({
  ...{ id, name, weights: equalWeights, changed: { '10001': { jobSize: 3 } } },
});

function keep(state: { scenarios: readonly Scenario[] }, kept: Scenario) {
  const outcome = scenarioRules.apply(state, { type: 'keep', scenario: kept }, actor);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
