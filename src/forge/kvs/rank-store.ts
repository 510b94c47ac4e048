import { Sort, WhereConditions, kvs } from '@forge/kvs';
import type { RankStore } from '../../ports/rank-store';
import { undoDays } from '../../usecases/scoring/keep-rank';

type RankEntity = { projectId: string; at: number; body: unknown };

const entity = 'rank-undo';
const ttl = { value: undoDays, unit: 'DAYS' as const };
const partKey = (id: string, index: number): string => `${id}:${String(index)}`;

/** Kept orders in Forge's key-value store. */
export const kvsRankStore: RankStore = {
  async keep(projectId, { id, atSeconds, body }) {
    await kvs.entity<RankEntity>(entity).set(id, { projectId, at: atSeconds, body }, { ttl });
  },

  // Under a project of their own, so that looking for orders never meets them.
  async keepPart({ projectId, id, index, body }) {
    const part = { projectId: `${projectId}:parts`, at: index, body };
    await kvs.entity<RankEntity>(entity).set(partKey(id, index), part, { ttl });
  },

  async readPart(id, index) {
    return (await kvs.entity<RankEntity>(entity).get(partKey(id, index)))?.body;
  },

  async latest(projectId, { seconds }) {
    const { results } = await kvs
      .entity<RankEntity>(entity)
      .query()
      .index('by-project', { partition: [projectId] })
      .where(WhereConditions.greaterThan(seconds))
      .sort(Sort.DESC)
      .limit(20)
      .getMany();
    return results.map(({ key, value }) => ({ id: key, body: value.body }));
  },

  forget: (id) => kvs.entity<RankEntity>(entity).delete(id),
};
