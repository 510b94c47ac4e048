import { methodOf } from '#contract/scoring/scoring-settings';
import type { PlacePorts, ScoredRow } from './find-place';
import { findPlace } from './find-place';

const among = { id: '2', wsjf: 8, method: methodOf('10000', undefined), jql: 'project = "PAY"' };

describe('findPlace', () => {
  it('counts by score, then cost of delay, among those that score as much', async () => {
    const { ports, asked } = jira([
      scored('1', 5, 2, 1, 1),
      scored('2', 8, 5, 3, 2),
      scored('3', 13, 8, 3, 2),
    ]);
    expect(await findPlace(among, ports)).toEqual({ position: 2, isAbout: false });
    expect(asked).toEqual(['project = "PAY" AND waymarkWsjf >= 8 ORDER BY Rank ASC']);
  });

  it('counts those that score more where a hundred or more do', async () => {
    const { ports, asked } = jira([scored('1', 8, 8, 8, 1)], 345);
    expect(await findPlace(among, ports)).toEqual({ position: 346, isAbout: true });
    expect(asked.at(-1)).toBe('project = "PAY" AND waymarkWsjf > 8');
  });

  it('counts nothing that was scored on another scale', async () => {
    const { ports } = jira([scored('1', 100, 2, 1, 1), scored('2', 8, 5, 3, 2)]);
    expect(await findPlace(among, ports)).toEqual({ position: 1, isAbout: false });
  });

  it('is silent where search does not find it yet', async () => {
    expect(await findPlace(among, jira([scored('1', 8, 8, 8, 1)]).ports)).toBeUndefined();
  });
});

// Helpers

const scored = (id: string, ...numbers: [number, number, number, number]): ScoredRow => {
  const [userBusinessValue, timeCriticality, riskReduction, jobSize] = numbers;
  return { id, values: { userBusinessValue, timeCriticality, riskReduction, jobSize } };
};

function jira(rows: readonly ScoredRow[], more?: number) {
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
