import fc from 'fast-check';
import { anyBacklog, anyScoredValues } from '../../../../test/arbitraries/scoring';
import { findCloseCalls } from './close-calls';
import { checkColumns } from './column-check';
import { adviseTimeCriticality, ownCycleTime } from '../cut/deadline';
import { stepsIn } from '../input-field';
import type { GivenValues } from '../scale/off-scale';
import { isOffScale, scoreBy } from '../scale/off-scale';
import type { Rankable } from '../rank/rank-backlog';
import { rankBacklog } from '../rank/rank-backlog';
import { defaultScale } from '../scale/scale';
import { comparePlaces, rankScenario } from '../cut/scenario';
import { ageOfScore } from './score-age';
import { equalWeights } from '../rank/weights';

const usual = { weights: equalWeights, stepsOf: () => defaultScale };

describe('findCloseCalls', () => {
  it('tells the single step that would swap two neighbours', () => {
    // 16 ÷ 3 = 5.33 above 26 ÷ 5 = 5.2; with 13 → 20 in the first part: 33 ÷ 5 = 6.6.
    const items = [item('PAY-1', 8, 5, 3, 3), item('PAY-2', 13, 8, 5, 5)];
    expect(findCloseCalls(items, usual)).toEqual([
      {
        upper: 'PAY-1',
        lower: 'PAY-2',
        flip: { id: 'PAY-2', column: 'userBusinessValue', from: 13, to: 20 },
      },
    ]);
  });

  it('is silent where no single step is enough', () => {
    const items = [item('PAY-1', 20, 20, 20, 1), item('PAY-2', 1, 1, 1, 20)];
    expect(findCloseCalls(items, usual)).toEqual([]);
  });

  it('takes the steps of each column, which a field of the site may have of its own', () => {
    // 16 ÷ 3 = 5.33 above 26 ÷ 5 = 5.2; with 13 → 14 in the first part: 27 ÷ 5 = 5.4.
    const items = [item('PAY-1', 8, 5, 3, 3), item('PAY-2', 13, 8, 5, 5)];
    const options = [8, 13, 14].map((value) => ({ id: String(value), name: '', value }));
    const fields = { userBusinessValue: { fieldId: 'customfield_1', name: 'Worth', options } };
    const stepsOf = stepsIn({ scale: defaultScale, fields });
    expect(findCloseCalls(items, { weights: equalWeights, stepsOf })).toMatchObject([
      { flip: { id: 'PAY-2', column: 'userBusinessValue', from: 13, to: 14 } },
    ]);
  });

  it('names only steps that do swap the two', () => {
    fc.assert(
      fc.property(anyBacklog(anyScoredValues()), (items) => {
        for (const { upper, lower, flip } of findCloseCalls(items, usual)) {
          const pair = items.filter(({ id }) => id === upper || id === lower);
          const changed = pair.map(({ id, values }) => ({
            id,
            values: id === flip.id ? { ...values, [flip.column]: flip.to } : values,
          }));
          expect(rankBacklog(changed)[0]?.id).toBe(lower);
        }
      }),
    );
  });
});

describe('scoreBy', () => {
  const points = { fieldId: 'customfield_10028', name: 'Story Points' };
  const options = [1, 4].map((value) => ({ id: String(value), name: String(value), value }));
  const items = [item('1', 8, 5, 3, 2), item('2', 8, 5, 3, 4), item('3', 40, 5, 3, 1)];
  const method = { projectId: '10000', scale: defaultScale, weights: equalWeights, fields: {} };
  const isOff = (given: GivenValues) => isOffScale(scoreBy(method)(given));

  it.each([
    { given: 'no fields', fields: {}, off: ['2', '3'] },
    { given: 'a number field, which takes any number', fields: { jobSize: points }, off: ['3'] },
    {
      given: 'a choice field, whose options are the scale',
      fields: { jobSize: { ...points, options } },
      off: ['1', '3'],
    },
  ])('gives no score to what was scored on another scale, given $given', ({ fields, off }) => {
    const scoreOf = scoreBy({ ...method, fields });
    expect(items.filter((one) => isOffScale(scoreOf(one))).map(({ id }) => id)).toEqual(off);
  });

  it.each([
    { given: 'another project, another scale', mark: '10001: 1 2 3 4 5', off: true },
    { given: 'another project, the same scale', mark: '10001: 1 2 3 5 8 13 20', off: false },
    { given: 'this project, before it changed its scale', mark: '10000: 1 2 3 4 5', off: false },
    { given: 'no mark', mark: undefined, off: false },
  ])('tells by its marks where steps of both scales were given, given $given', ({ mark, off }) => {
    const { values } = item('1', 5, 5, 3, 2);
    const marks = mark === undefined ? {} : { jobSize: mark };
    expect(isOff({ values, marks })).toBe(off);
  });

  it('names the columns to score anew', () => {
    expect(scoreBy(method)({ values: item('1', 40, 5, 4, 1).values })).toEqual({
      kind: 'unscored',
      reasons: [
        { code: 'OFF_SCALE', column: 'userBusinessValue' },
        { code: 'OFF_SCALE', column: 'riskReduction' },
      ],
    });
  });

  it('says nothing of the scale of what is not scored', () => {
    expect(isOff({ values: { jobSize: 4 } })).toBe(false);
  });
});

describe('checkColumns', () => {
  it('counts what is given, the smallest and the largest', () => {
    const items = [item('1', 20, 5, 1, 1), item('2', 20, 5, 2, 2), item('3', 20, 5, 3, 3)];
    const [value, criticality, risk] = checkColumns(
      [...items, { id: '4', values: {} }],
      () => defaultScale,
    );
    expect(value).toEqual({
      column: 'userBusinessValue',
      given: 3,
      missing: 1,
      smallest: 1,
      largest: 20,
      hasSmallest: false,
      atLargest: 3,
      isInflated: true,
    });
    expect(criticality).toMatchObject({ hasSmallest: false, isInflated: false });
    expect(risk).toMatchObject({ hasSmallest: true, isInflated: false });
  });
});

describe('ageOfScore', () => {
  it.each([
    { scoredOn: '2026-03-09', today: '2026-03-09', days: 0, isStale: false },
    { scoredOn: '2026-03-09', today: '2026-06-07', days: 90, isStale: false },
    { scoredOn: '2026-03-09', today: '2026-06-08', days: 91, isStale: true },
    { scoredOn: '2026-03-10', today: '2026-03-09', days: 0, isStale: false },
  ])('is $days days from $scoredOn to $today', ({ scoredOn, today, ...age }) => {
    expect(ageOfScore(scoredOn, today)).toEqual(age);
  });
});

describe('adviseTimeCriticality', () => {
  it.each([
    { dueOn: '2026-03-20', value: 20, startBy: '2026-03-10', daysLeft: 0 },
    { dueOn: '2026-03-01', value: 20, startBy: '2026-02-19', daysLeft: -19 },
    { dueOn: '2026-04-09', value: 5, startBy: '2026-03-30', daysLeft: 20 },
    { dueOn: '2026-12-31', value: 1, startBy: '2026-12-21', daysLeft: 286 },
  ])('asks for $value when it is due on $dueOn', ({ dueOn, ...advice }) => {
    const given = { dueOn, today: '2026-03-10', cycleTimeDays: 10 };
    expect(adviseTimeCriticality(given, defaultScale)).toEqual({ ...advice, cycleTimeDays: 10 });
  });
});

describe('ownCycleTime', () => {
  const days = [9, 2, 5, 7, 1, 8, 3, 10, 6, 4];

  it('is the days that 85 % of the finished took at most', () => {
    expect(ownCycleTime(days, 'nearestRank')).toEqual({ kind: 'known', days: 9, of: 10 });
  });

  it('is not told from fewer than ten, and tells how many there are', () => {
    expect(ownCycleTime(days.slice(1), 'nearestRank')).toEqual({ kind: 'thin', of: 9, needed: 10 });
  });
});

describe('comparePlaces', () => {
  it('tells what a scenario moves, and touches nothing', () => {
    const items = [item('PAY-1', 8, 1, 1, 2), item('PAY-2', 1, 5, 1, 2), item('PAY-3', 1, 1, 1, 2)];
    const scenario = {
      id: 's',
      name: 'Deadlines first',
      weights: { userBusinessValue: 1, timeCriticality: 3, riskReduction: 1 },
      changed: { 'PAY-3': { riskReduction: 20 } },
    };
    expect(comparePlaces(rankBacklog(items), rankScenario(items, scenario))).toEqual([
      { id: 'PAY-3', from: 3, to: 1 },
      { id: 'PAY-1', from: 1, to: 3 },
    ]);
  });
});

// Helpers

function item(id: string, ...numbers: [number, number, number, number]): Rankable {
  const [userBusinessValue, timeCriticality, riskReduction, jobSize] = numbers;
  return { id, values: { userBusinessValue, timeCriticality, riskReduction, jobSize } };
}
