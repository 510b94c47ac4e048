import { amountWithin } from './amount-within';
import type { Outcomes } from './forecast-finish';
import { likelihoodWithin, periodsAt, playOut } from './forecast-finish';
import { confidenceOf, forecastRoadmap } from './forecast-roadmap';
import { seedOf, seededRandom } from './random';

// The weekly counts of F. Bowler's public forecasting sheet, with 100 to 120 work items left. Rules: whole
// weeks, percentiles by nearest rank.
const weekly = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2];
const options = { trials: 10_000, seed: 7 };

describe('playOut of each amount from 100 to 120, all as likely', () => {
  const outcomes = allOf(playOut(hundredToHundredTwenty(), weekly, options));

  it.each([
    { p: 50, weeks: 29 },
    { p: 70, weeks: 31 },
    { p: 85, weeks: 34 },
    { p: 95, weeks: 36 },
  ])('is through within $weeks weeks in $p % of the trials, within one week', ({ p, weeks }) => {
    expect(Math.abs(periodsAt(outcomes, p) - weeks)).toBeLessThanOrEqual(1);
  });
});

describe('amountWithin', () => {
  it.each([
    { p: 50, amount: 38 },
    { p: 85, amount: 30 },
    { p: 95, amount: 25 },
  ])('is at least $amount in ten weeks with $p %, within one', ({ p, amount }) => {
    expect(Math.abs(amountWithin(10, weekly, { ...options, p }) - amount)).toBeLessThanOrEqual(1);
  });
});

describe('playOut', () => {
  it('is exact where nothing varies', () => {
    const [ten, eleven] = playOut([10, 11], [5], options);
    expect([ten, eleven].map((each) => each && periodsAt(each, 85))).toEqual([2, 3]);
  });

  it('answers the same for the same seed', () => {
    const once = playOut([40], weekly, options).map((each) => periodsAt(each, 85));
    const again = playOut([40], weekly, options).map((each) => periodsAt(each, 85));
    expect(once).toEqual(again);
  });

  it('takes longer for more, and is likelier with more time', () => {
    const [few, many] = playOut([20, 60], weekly, options);
    if (few === undefined || many === undefined) throw new Error('two outcomes expected');
    expect(periodsAt(few, 50)).toBeLessThan(periodsAt(many, 50));
    expect(likelihoodWithin(many, 10)).toBeLessThan(likelihoodWithin(many, 20));
  });
});

describe('forecastRoadmap', () => {
  const today = '2026-11-23';

  it('says why there is none when fewer than ten are finished', () => {
    expect(
      forecastRoadmap([{ id: '1', open: ['a', 'b', 'c'] }], [1, 0, 3, 0], { today, seed: 1 }),
    ).toEqual({
      kind: 'none',
      finished: 4,
      weeks: 4,
      needed: 10,
    });
  });

  it('says why there is none from fewer than four weeks: it would look surer than it is', () => {
    expect(forecastRoadmap([{ id: '1', open: ['a'] }], [12, 12, 12], { today, seed: 1 })).toEqual({
      kind: 'none',
      finished: 36,
      weeks: 3,
      neededWeeks: 4,
    });
  });

  it('gives days and the likelihood of the target', () => {
    const parts = [
      { id: '1', open: workItems('a', 10), targetOn: '2026-12-07' },
      { id: '2', open: workItems('b', 5), targetOn: '2026-12-07' },
      { id: '3', open: [] },
    ];
    const forecast = forecastRoadmap(parts, [5, 5, 5, 5], { today, seed: 1 });
    if (forecast.kind === 'none') throw new Error('a forecast expected');
    expect([...forecast.byId.values()]).toEqual([
      { id: '1', p50On: '2026-12-07', p85On: '2026-12-07', likelihood: 1 },
      { id: '2', p50On: '2026-12-14', p85On: '2026-12-14', likelihood: 0 },
    ]);
  });

  it('speaks of no likelihood of a day that has passed, but of one that is today', () => {
    const likelihoodBy = (targetOn: string) => {
      const parts = [{ id: '1', open: workItems('a', 10), targetOn }];
      const forecast = forecastRoadmap(parts, [5, 5, 5, 5], { today, seed: 1 });
      return forecast.kind === 'none' ? undefined : forecast.byId.get('1')?.likelihood;
    };
    expect([likelihoodBy('2026-11-22'), likelihoodBy(today)]).toEqual([undefined, 0]);
  });

  it('counts work that two parts hold once, with the first', () => {
    const shared = workItems('a', 10);
    const parts = [
      { id: '1', open: shared },
      { id: '2', open: shared },
      { id: '3', open: [...shared, ...workItems('b', 5)] },
    ];
    const forecast = forecastRoadmap(parts, [5, 5, 5, 5], { today, seed: 1 });
    if (forecast.kind === 'none') throw new Error('a forecast expected');
    expect([...forecast.byId.values()].map(({ p85On }) => p85On)).toEqual([
      '2026-12-07',
      '2026-12-07',
      '2026-12-14',
    ]);
  });

  it.each([
    { likelihood: 0.49, word: 'unlikely' },
    { likelihood: 0.5, word: 'uncertain' },
    { likelihood: 0.85, word: 'likely' },
  ])('calls $likelihood $word', ({ likelihood, word }) => {
    expect(confidenceOf(likelihood)).toBe(word);
  });
});

describe('seededRandom', () => {
  it('spreads evenly', () => {
    const random = seededRandom(seedOf('PAY'));
    const draws = Array.from({ length: 10_000 }, () => random());
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1);
  });
});

// Helpers

function hundredToHundredTwenty(): readonly number[] {
  return Array.from({ length: 21 }, (_, index) => 100 + index);
}

function allOf(outcomes: readonly Outcomes[]): Outcomes {
  const counts = new Int32Array(outcomes[0]?.counts.length ?? 0);
  for (const each of outcomes)
    each.counts.forEach((count, at) => (counts[at] = (counts[at] ?? 0) + count));
  return { trials: outcomes.reduce((sum, { trials }) => sum + trials, 0), counts };
}

function workItems(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${name}${String(index)}`);
}
