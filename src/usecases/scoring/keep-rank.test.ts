import type { KeptRankBody } from '#contract/scoring/scoring-definitions';
import type { RankStore } from '../../ports/rank-store';
import { keepOrder } from './keep-order';
import { findRank, keepRank } from './keep-rank';

const request = {
  ...{ projectId: '10000', level: 'epic', before: ['1', '2'], after: ['2', '1'] },
  part: { index: 0, of: 1 },
};
const by = 'acc-ana';

describe('keepRank', () => {
  it('keeps an order that can be found for seven days', async () => {
    const store = memoryStore();
    await keepRank(request, { by, now: '2026-03-09T10:00:00.000Z', store });
    const expected = {
      before: ['1', '2'],
      after: ['2', '1'],
      by,
      at: '2026-03-09T10:00:00.000Z',
      until: '2026-03-16T10:00:00.000Z',
    };
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

  it('gives an order of many parts back whole, and in order', async () => {
    const store = memoryStore();
    const now = '2026-03-09T10:00:00.000Z';
    const before = Array.from({ length: 25_000 }, (_, at) => String(1_000_000 + at));
    const after = [...before].reverse();
    const sent: number[] = [];
    await keepOrder({ projectId: '10000', level: 'epic', before, after }, async (request) => {
      sent.push(request.before.length);
      return (await keepRank(request, { by, now, store })).id;
    });
    expect(sent).toEqual([5000, 10_000, 10_000]);
    const found = await findRank({ projectId: '10000', level: 'epic' }, { now, store });
    expect(found?.before).toEqual(before);
    expect(found?.after).toEqual(after);
  });

  it('offers no order of which a part is missing', async () => {
    const store = memoryStore();
    const now = '2026-03-09T10:00:00.000Z';
    await keepRank({ ...request, part: { index: 0, of: 2 } }, { by, now, store });
    expect(await findRank({ projectId: '10000', level: 'epic' }, { now, store })).toBeNull();
  });

  it('offers nothing while the first part is still to come', async () => {
    const store = memoryStore();
    const now = '2026-03-09T10:00:00.000Z';
    await keepRank({ ...request, part: { index: 1, of: 2 } }, { by, now, store });
    expect(await findRank({ projectId: '10000', level: 'epic' }, { now, store })).toBeNull();
  });
});

// Helpers

function memoryStore(): RankStore {
  const kept: { projectId: string; id: string; atSeconds: number; body: KeptRankBody }[] = [];
  const parts = new Map<string, unknown>();
  return {
    keepPart: ({ id, index, body }) =>
      Promise.resolve(void parts.set(`${id}:${String(index)}`, body)),
    readPart: (id, index) => Promise.resolve(parts.get(`${id}:${String(index)}`)),
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
