import fc from 'fast-check';
import { anyBacklog, anyValues, anyWeights } from '../../../../test/arbitraries/scoring';
import { rankBacklog } from './rank-backlog';
import { createRanker } from './ranker';
import type { GivenValues } from '../scale/off-scale';
import { scoreBy } from '../scale/off-scale';
import { defaultScale } from '../scale/scale';
import type { ScoreValues } from '../score-column';
import { equalWeights } from './weights';
import { wsjfScore } from './wsjf-score';

const small = { userBusinessValue: 1, timeCriticality: 1, riskReduction: 1 };

describe('createRanker', () => {
  it('answers as ranking anew does, after every edit', () => {
    const anyEdits = fc.array(fc.tuple(fc.nat(), anyValues()), { maxLength: 12 });
    fc.assert(
      fc.property(anyBacklog(), anyEdits, anyWeights(), (items, edits, weights) => {
        const values = new Map(items.map((item) => [item.id, item.values] as const));
        const given = givenFrom(values);
        const rank = createRanker(
          items.map(({ id }) => id),
          (one) => wsjfScore(one.values, weights),
        );
        for (const [place, edited] of [[0, {}] as const, ...edits]) {
          const id = items[place % Math.max(1, items.length)]?.id;
          if (id !== undefined) values.set(id, edited);
          const anew = rankBacklog(
            items.map(({ id: each }) => ({ id: each, values: given(each).values })),
            weights,
          );
          expect(rank(given)).toEqual(anew);
        }
      }),
    );
  });

  it('answers the very same object for what kept score and place', () => {
    const values = new Map(['1', '2', '3'].map((id) => [id, { ...small, jobSize: Number(id) }]));
    const rank = createRanker(['1', '2', '3'], scoreOf);
    const given = givenFrom(values);
    const before = rank(given);
    values.set('3', { ...small, jobSize: 2.5 });
    const after = rank(given);
    expect([after[0], after[1]]).toEqual([before[0], before[1]]);
    expect(after[0]).toBe(before[0]);
    expect(after[2]).not.toBe(before[2]);
  });

  it('answers the very same ranking while nothing changes', () => {
    const given = { values: { jobSize: 3 } };
    const rank = createRanker(['1'], scoreOf);
    expect(rank(() => given)).toBe(rank(() => given));
  });

  it('sets apart what was scored on another scale, after the ranking and before what is not scored', () => {
    const values = new Map<string, ScoreValues>([
      ['1', {}],
      ['2', { ...small, riskReduction: 100, jobSize: 1 }],
      ['3', { ...small, jobSize: 3 }],
    ]);
    const rank = createRanker(['1', '2', '3'], scoreBy(method));
    const given = givenFrom(values);
    expect(rank(given).map(({ id, position }) => [id, position])).toEqual([
      ['3', 1],
      ['2', undefined],
      ['1', undefined],
    ]);
    values.set('2', { ...small, riskReduction: 20, jobSize: 1 });
    expect(rank(given)[0]).toMatchObject({ id: '2', position: 1 });
  });
});

// Helpers

const scoreOf = ({ values }: GivenValues) => wsjfScore(values, equalWeights);
const method = { projectId: '10000', scale: defaultScale, weights: equalWeights, fields: {} };

/** The same object while the numbers are the same, as a page hands them over. */
function givenFrom(values: ReadonlyMap<string, ScoreValues>): (id: string) => GivenValues {
  const made = new Map<ScoreValues, GivenValues>();
  const none: GivenValues = { values: {} };
  return (id) => {
    const own = values.get(id);
    if (own === undefined) return none;
    const known = made.get(own) ?? { values: own };
    made.set(own, known);
    return known;
  };
}
