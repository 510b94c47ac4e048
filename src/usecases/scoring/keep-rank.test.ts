import type { KeptRankBody } from '#contract/scoring-definitions';
import type { RankStore } from '../../ports/rank-store';
import { findRank, keepRank } from './keep-rank';

const request = { projectId: '10000', level: 'epic', before: ['1', '2'], after: ['2', '1'] };
const by = 'acc-ana';

describe('keepRank', () => {
  it('keeps an order that can be found for seven days', async () => {
    const store = memoryStore();
    const kept = await keepRank(request, { by, now: '2026-03-09T10:00:00.000Z', store });
    const expected = {
      before: ['1', '2'],
      after: ['2', '1'],
      by,
      at: '2026-03-09T10:00:00.000Z',
      until: '2026-03-16T10:00:00.000Z',
    };
    expect(kept).toMatchObject({ ok: true, value: expected });
    const where = { projectId: '10000', level: 'epic' };
    const find = (now: string) => findRank(where, { now, store });
    expect(await find('2026-03-16T09:59:00.000Z')).toMatchObject(expected);
    expect(await find('2026-03-16T10:01:00.000Z')).toBeNull();
  });

  it('finds nothing of another level', async () => {
    const store = memoryStore();
    const now = '2026-03-09T10:00:00.000Z';
    await keepRank(request, { by, now, store });
    expect(await findRank({ projectId: '10000', level: 'story' }, { now, store })).toBeNull();
  });

  it('refuses an order that storage cannot hold', async () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => String(1_000_000 + at));
    const answer = await keepRank(
      { ...request, before: ids, after: ids },
      { by, now: '2026-03-09T10:00:00.000Z', store: memoryStore() },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'RANK_TOO_LONG' } });
  });
});

// Helpers

function memoryStore(): RankStore {
  const kept: { projectId: string; id: string; atSeconds: number; body: KeptRankBody }[] = [];
  return {
    keep: (projectId, one) => Promise.resolve(void kept.push({ projectId, ...one })),
    latest: (projectId, { seconds }) =>
      Promise.resolve(
        kept
          .filter((one) => one.projectId === projectId && one.atSeconds > seconds)
          .sort((a, b) => b.atSeconds - a.atSeconds),
      ),
    forget: (id) => {
      const at = kept.findIndex((one) => one.id === id);
      if (at >= 0) kept.splice(at, 1);
      return Promise.resolve();
    },
  };
}
