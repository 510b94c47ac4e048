import { randomUUID } from 'node:crypto';
import { kvs } from '@forge/kvs';
import type { Turns } from '../../ports/turns';

const keyOf = (subjectId: string): string => `turn:${subjectId}`;

/** The name of whoever began last, in Forge's key-value store, whose reads by key are never old. */
export const kvsTurns: Turns = {
  async begin(subjectId) {
    const turn = randomUUID();
    await kvs.set(keyOf(subjectId), turn, { ttl: { value: 1, unit: 'DAYS' } });
    return turn;
  },

  isLast: async (subjectId, turn) => (await kvs.get(keyOf(subjectId))) === turn,
};
