import fc from 'fast-check';
import { anyValues } from '../../../test/arbitraries/scoring';
import { equalWeights } from '#domain/scoring/rank/weights';
import type { ScoringState } from '#domain/scoring/scoring-record';
import { valuesOf } from '#domain/scoring/scoring-record';
import {
  marksOfCopy,
  parseScoringCopy,
  scoredAtOfCopy,
  scoredOnOfCopy,
  stateOfCopy,
  valuesOfCopy,
  writeScoringCopy,
} from './scoring-copy';
import { defaultScoringSettings, methodOf, parseScoringSettings } from './scoring-settings';
import { parseScoringChange, parseScoringState } from './scoring-state';

const at = '2026-03-09T10:00:00.000Z';
const method = methodOf('10000', undefined);

describe('writeScoringCopy', () => {
  it('shows the numbers flat, with what they make', () => {
    const state = stateOf({
      userBusinessValue: 8,
      timeCriticality: 5,
      riskReduction: 3,
      jobSize: 3,
    });
    expect(writeScoringCopy(state, { version: 4, method })).toEqual({
      v: 1,
      version: 4,
      userBusinessValue: 8,
      timeCriticality: 5,
      riskReduction: 3,
      jobSize: 3,
      costOfDelay: 16,
      wsjf: 5.333333,
      scoredOn: '2026-03-09',
      scoredAt: at,
    });
  });

  it('says what the screen says where a project weighs its parts', () => {
    const values = { userBusinessValue: 8, timeCriticality: 5, riskReduction: 3, jobSize: 3 };
    const weights = { ...equalWeights, userBusinessValue: 2 };
    expect(
      writeScoringCopy(stateOf(values), { version: 1, method: { ...method, weights } }),
    ).toMatchObject({
      costOfDelay: 24,
      wsjf: 8,
    });
  });

  it('has no score, so that no query compares it, where numbers are of another scale', () => {
    const values = { userBusinessValue: 5, timeCriticality: 5, riskReduction: 5, jobSize: 1 };
    const state = stateOf(values);
    const scale = '10001: 1 2 3 4 5';
    const marked = { inputs: { ...state.inputs, jobSize: { value: 1, by: 'acc-ana', at, scale } } };
    const copy = writeScoringCopy(marked, { version: 1, method });
    expect(copy).toMatchObject({ jobSize: 1, scales: { jobSize: scale } });
    expect(copy).not.toHaveProperty('wsjf');
    expect(copy).not.toHaveProperty('costOfDelay');
    expect(marksOfCopy(JSON.parse(JSON.stringify(copy)))).toEqual({ jobSize: scale });
    expect(stateOfCopy(copy).inputs.jobSize?.scale).toBe(scale);
  });

  it('has no score where an input is missing', () => {
    const copy = writeScoringCopy(stateOf({ jobSize: 3 }), { version: 1, method });
    expect(copy).toEqual({ v: 1, version: 1, jobSize: 3, scoredOn: '2026-03-09', scoredAt: at });
  });

  it('gives back its numbers, through JSON and through a rebuilt state', () => {
    fc.assert(
      fc.property(anyValues(), (values) => {
        const copy = writeScoringCopy(stateOf(values), { version: 1, method });
        const sent = JSON.parse(JSON.stringify(copy)) as unknown;
        const read = parseScoringCopy(sent);
        expect(read).toEqual({ ok: true, value: copy });
        expect(valuesOfCopy(sent)).toEqual(valuesOf(stateOf(values)));
        expect(valuesOf(stateOfCopy(copy))).toEqual(valuesOf(stateOf(values)));
      }),
    );
  });
});

describe('scoredAtOfCopy', () => {
  it.each([
    {
      json: { scoredOn: '2026-03-09', scoredAt: '2026-03-09T14:02:00.000Z' },
      at: '2026-03-09T14:02:00.000Z',
    },
    { json: { scoredOn: '2026-03-09' }, at: '2026-03-09T23:59:59.999Z' },
    { json: { scoredAt: 'yesterday' }, at: undefined },
    { json: null, at: undefined },
  ])('is $at', ({ json, at: told }) => {
    expect(scoredAtOfCopy(json)).toBe(told);
  });
});

describe('the parsers of scoring', () => {
  it('never throw, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        parseScoringCopy(json);
        parseScoringState(json);
        parseScoringChange(json);
        parseScoringSettings(json);
        valuesOfCopy(json);
        scoredOnOfCopy(json);
        scoredAtOfCopy(json);
      }),
    );
  });

  it('read a change and refuse what is none', () => {
    const change = { type: 'score', column: 'jobSize', value: 5 };
    expect(parseScoringChange(change)).toEqual({ ok: true, value: change });
    expect(parseScoringChange({ ...change, by: 'ana' }).ok).toBe(false);
  });

  it('fall back part by part', () => {
    expect(parseScoringSettings({ scale: [3, 1], freshDays: 30 })).toEqual({
      ...defaultScoringSettings,
      freshDays: 30,
    });
  });
});

// Helpers

function stateOf(values: Record<string, number> | object): ScoringState {
  const inputs = Object.entries(values).map(([column, value]) => [
    column,
    { value: value as number, by: 'acc-ana', at },
  ]);
  return { inputs: Object.fromEntries(inputs) as ScoringState['inputs'] };
}
