import { Sort, WhereConditions, kvs } from '@forge/kvs';
import type { RankStore } from '../../ports/rank-store';
import { undoDays } from '../../usecases/scoring/keep-rank';

type RankEntity = { projectId: string; at: number; body: unknown };

const entity = 'rank-undo';

/** Kept orders in Forge's key-value store. */
export const kvsRankStore: RankStore = {
  async keep(projectId, { id, atSeconds, body }) {
    const ttl = { value: undoDays, unit: 'DAYS' as const };
    await kvs.entity<RankEntity>(entity).set(id, { projectId, at: atSeconds, body }, { ttl });
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
