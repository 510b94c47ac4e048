import { findMoved } from '#domain/scoring/cut/moves';
import type { Rankable } from '#domain/scoring/rank/rank-backlog';
import { rankBacklog } from '#domain/scoring/rank/rank-backlog';
import type { Figure } from '../harness/figure';
import { medianMs } from '../harness/figure';
import { scoredItems } from './scored-items';

/** What ranking ten thousand anew costs after one edit. */
export async function rankFigures(): Promise<readonly Figure[]> {
  const items = scoredItems(10_000, 1);
  const order = items.map(({ id }) => id);
  let step = 0;
  const edited = (): readonly Rankable[] => {
    step += 1;
    const at = (step * 7919) % items.length;
    return items.map((item, index) =>
      index === at ? { id: item.id, values: { ...item.values, jobSize: 13 } } : item,
    );
  };
  const rank = await medianMs(() => rankBacklog(edited()), 25);
  const sort = await medianMs(
    () =>
      edited()
        .map(({ values }) => values.jobSize ?? 0)
        .sort(),
    25,
  );
  const ranked = rankBacklog(items).map(({ id }) => id);
  const moved = await medianMs(() => findMoved(order, ranked), 15);
  return [
    {
      name: 'rank 10000 after one edit',
      measured: rank,
      unit: 'ms',
      against: { what: 'sorting as many numbers', value: sort },
      budget: 16,
    },
    {
      name: 'count the moves among 10000, after the paint',
      measured: moved,
      unit: 'ms',
      against: { what: 'ranking them', value: rank },
      budget: 16,
    },
  ];
}
