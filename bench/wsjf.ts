import type { Bench } from './harness/figure';
import { loadFigures } from './wsjf/load-figures';
import { pageFigures } from './wsjf/page-figures';
import { planFigures } from './wsjf/plan-figures';
import { rankFigures } from './wsjf/rank-figures';
import { roomFigures } from './wsjf/room-figures';

/** Loading, ranking and painting after one edit, writing a ranking back, and a room that votes in foul weather. */
export const bench: Bench = {
  name: 'wsjf',
  async run() {
    const loads = [];
    for (const count of [1000, 10_000, 50_000]) loads.push(...(await loadFigures(count)));
    return [
      ...loads,
      ...(await rankFigures()),
      ...planFigures(),
      ...(await pageFigures()),
      ...(await roomFigures()),
    ];
  },
};
