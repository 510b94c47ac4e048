import type { Rankable } from '#domain/scoring/rank-backlog';
import { equalWeights } from '#domain/scoring/weights';
import type { PlacePorts } from './find-place';
import { findPlace } from './find-place';

const among = { id: '2', wsjf: 8, weights: equalWeights, jql: 'project = "PAY"' };

describe('findPlace', () => {
  it('counts by score, then cost of delay, among those that score as much', async () => {
    const { ports, asked } = jira([scored('1', 8, 1), scored('2', 16, 2), scored('3', 24, 2)]);
    expect(await findPlace(among, ports)).toEqual({ position: 2, isAbout: false });
    expect(asked).toEqual(['project = "PAY" AND waymarkWsjf >= 8 ORDER BY Rank ASC']);
  });

  it('counts those that score more where a hundred or more do', async () => {
    const { ports, asked } = jira([scored('1', 24, 1)], 345);
    expect(await findPlace(among, ports)).toEqual({ position: 346, isAbout: true });
    expect(asked.at(-1)).toBe('project = "PAY" AND waymarkWsjf > 8');
  });

  it('is silent where search does not find it yet', async () => {
    expect(await findPlace(among, jira([scored('1', 24, 1)]).ports)).toBeUndefined();
  });
});

// Helpers

const scored = (id: string, value: number, jobSize: number): Rankable => ({
  id,
  values: { userBusinessValue: value, timeCriticality: 0, riskReduction: 0, jobSize },
});

function jira(rows: readonly Rankable[], more?: number) {
  const asked: string[] = [];
  const ports: PlacePorts = {
    readScored: (jql) => {
      asked.push(jql);
      return Promise.resolve({ rows, hasMore: more !== undefined });
    },
    count: (jql) => {
      asked.push(jql);
      return Promise.resolve(more ?? 0);
    },
  };
  return { ports, asked };
}
