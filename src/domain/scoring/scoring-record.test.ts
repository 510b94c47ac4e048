import { applyOperations, emptyRecord } from '../record/record';
import type { ScoringChange, ScoringState } from './scoring-record';
import {
  lastOfEach,
  lastScoredAt,
  marksOf,
  scoringRules,
  scoringRulesOn,
  valuesOf,
} from './scoring-record';

const ana = { accountId: 'ana', at: '2026-03-09T10:00:00.000Z', abilities: [] };
const ben = { accountId: 'ben', at: '2026-03-10T10:00:00.000Z', abilities: [] };

describe('scoringRules', () => {
  it('keeps who gave a number, when and why', () => {
    const state = after([{ type: 'score', column: 'jobSize', value: 5, why: 'Like PAY-4' }]);
    expect(state).toEqual({
      inputs: { jobSize: { value: 5, by: 'ana', at: ana.at, why: 'Like PAY-4' } },
    });
    expect(valuesOf(state)).toEqual({ jobSize: 5 });
  });

  it('marks each number with the scale that it is given on, and a confirmed one anew', () => {
    const given = after([
      { type: 'score', column: 'jobSize', value: 5 },
      { type: 'score', column: 'timeCriticality', value: 3 },
    ]);
    const rules = scoringRulesOn('10000: 1 2 3');
    const scored = rules.apply(given, { type: 'score', column: 'jobSize', value: 3 }, ana);
    expect(scored.ok && marksOf(scored.value)).toEqual({ jobSize: '10000: 1 2 3' });
    const confirmed = rules.apply(given, { type: 'confirm' }, ben);
    expect(confirmed.ok && marksOf(confirmed.value)).toEqual({
      jobSize: '10000: 1 2 3',
      timeCriticality: '10000: 1 2 3',
    });
  });

  it('clears a number', () => {
    const state = after([
      { type: 'score', column: 'jobSize', value: 5 },
      { type: 'clear', column: 'jobSize' },
    ]);
    expect(state).toEqual({ inputs: {} });
  });

  it('confirms the numbers as they are, with a new date', () => {
    const state = after([{ type: 'score', column: 'jobSize', value: 5, why: 'Like PAY-4' }]);
    const confirmed = scoringRules.apply(state, { type: 'confirm' }, ben);
    expect(confirmed).toEqual({
      ok: true,
      value: { inputs: { jobSize: { value: 5, by: 'ben', at: ben.at, why: 'Like PAY-4' } } },
    });
  });

  it.each([-1, 1001, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    const answer = scoringRules.apply(
      scoringRules.empty,
      { type: 'score', column: 'jobSize', value },
      ana,
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'SCORE_OUT_OF_RANGE' } });
  });

  it('refuses a reason that is too long', () => {
    const change = { type: 'score', column: 'jobSize', value: 5, why: 'x'.repeat(1001) } as const;
    expect(scoringRules.apply(scoringRules.empty, change, ana)).toMatchObject({
      ok: false,
      error: { code: 'WHY_TOO_LONG' },
    });
  });
});

describe('lastScoredAt', () => {
  it('is the latest of the columns, and nothing where nothing is', () => {
    const both: ScoringState = {
      inputs: {
        jobSize: { value: 5, by: 'ana', at: ana.at },
        timeCriticality: { value: 5, by: 'ben', at: ben.at },
      },
    };
    expect(lastScoredAt(both)).toBe(ben.at);
    expect(lastScoredAt({ inputs: {} })).toBeUndefined();
  });
});

describe('lastOfEach', () => {
  it('leaves out what a later change of the same input replaced', () => {
    const one: ScoringChange = { type: 'score', column: 'jobSize', value: 1 };
    const thirteen: ScoringChange = { type: 'score', column: 'jobSize', value: 13 };
    const other: ScoringChange = { type: 'clear', column: 'timeCriticality' };
    const looked: ScoringChange = { type: 'confirm' };
    expect(lastOfEach([one, other, looked, thirteen])).toEqual([other, looked, thirteen]);
    expect(lastOfEach([one, { type: 'clear', column: 'jobSize' }])).toEqual([
      { type: 'clear', column: 'jobSize' },
    ]);
  });
});

// Helpers

function after(changes: readonly ScoringChange[]): ScoringState {
  const operations = changes.map((change, at) => ({ clientId: 'c', seq: at + 1, change }));
  return applyOperations(emptyRecord(scoringRules.empty), operations, {
    rules: scoringRules,
    actor: ana,
  }).record.state;
}
