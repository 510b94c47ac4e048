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

  it('numbers a name that is taken, so that each can be told apart', () => {
    const long = 'x'.repeat(scenarioLimits.name);
    const names = ['Spring', 'Spring', long, 'Spring', long].map((name, at) =>
      scenario(String(at), name),
    );
    const { scenarios } = names.reduce(keep, { scenarios: [] });
    const cut = `${'x'.repeat(scenarioLimits.name - 4)} (2)`;
    expect(scenarios.map(({ name }) => name)).toEqual([
      ...['Spring', 'Spring (2)', long, 'Spring (3)', cut],
    ]);
    const again = keep({ scenarios }, scenario('1', 'Spring (2)'));
    expect(again.scenarios[1]?.name).toBe('Spring (2)');
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

  it('keeps no more than storage takes, but lets what is too much become less', () => {
    const full = Array.from({ length: 7 }, (_, at) => large(String(at), scenarioLimits.items));
    const refusal = { ok: false, error: { code: 'SCENARIOS_FULL' } };
    const keepIn = (scenarios: readonly Scenario[], kept: Scenario) =>
      scenarioRules.apply({ scenarios }, { type: 'keep', scenario: kept }, actor);
    expect(keepIn(full.slice(0, 6), large('more', 1))).toMatchObject(refusal);
    expect(keepIn(full.slice(0, 5), large('more', scenarioLimits.items)).ok).toBe(true);
    expect(keepIn(full, large('0', scenarioLimits.items))).toMatchObject(refusal);
    expect(keepIn(full, large('0', 199)).ok).toBe(true);
  });
});

// Helpers

const large = (id: string, items: number): Scenario => ({
  ...scenario(id, 'Large'),
  changed: Object.fromEntries(
    Array.from({ length: items }, (_, at) => [String(10_000 + at), { jobSize: 3 }]),
  ),
});

const scenario = (id: string, name: string): Scenario => ({
  ...{ id, name, weights: equalWeights, changed: { '10001': { jobSize: 3 } } },
});

function keep(state: { scenarios: readonly Scenario[] }, kept: Scenario) {
  const outcome = scenarioRules.apply(state, { type: 'keep', scenario: kept }, actor);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
