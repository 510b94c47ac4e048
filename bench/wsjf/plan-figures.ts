import { seededRandom } from '#domain/forecast/random';
import { rankBacklog } from '#domain/scoring/rank/rank-backlog';
import { planRanking } from '#domain/scoring/cut/rank-plan';
import type { Figure } from '../harness/figure';
import { scoredItems } from './scored-items';

/** Requests and moves of both plans that write a ranking back. */
export function planFigures(): readonly Figure[] {
  const cases = [
    { of: 1000, rescored: 20 },
    { of: 10_000, rescored: 300 },
    { of: 10_000, rescored: 2000 },
    { of: 1000, rescored: 1000 },
  ];
  return cases.flatMap(({ of, rescored }) => {
    const items = scoredItems(of, 2);
    const random = seededRandom(3);
    const current =
      rescored === of ? items.map(({ id }) => id) : rankBacklog(items).map(({ id }) => id);
    const chosen = new Set<number>();
    while (rescored < of && chosen.size < rescored) chosen.add(Math.floor(random() * of));
    const fresh = scoredItems(of, 4);
    const next = items.map((item, at) => (chosen.has(at) ? (fresh[at] ?? item) : item));
    const jiraRank = new Map(current.map((id, at) => [id, at]));
    const inJira = [...next].sort((a, b) => (jiraRank.get(a.id) ?? 0) - (jiraRank.get(b.id) ?? 0));
    const plans = planRanking(
      current,
      rankBacklog(inJira).map(({ id }) => id),
    );
    const name =
      rescored === of
        ? `first ranking of ${String(of)}`
        : `${String(rescored)} of ${String(of)} rescored`;
    return [
      {
        name: `${name}: requests`,
        measured: plans.chosen.requests.length,
        unit: 'requests' as const,
        against: {
          what: `fewest moves; whole stretches ${String(plans.wholeStretches.requests.length)}`,
          value: plans.fewestMoves.requests.length,
        },
        budget: plans.fewestMoves.requests.length,
      },
      {
        name: `${name}: moves`,
        measured: plans.chosen.moves,
        unit: 'count' as const,
        against: { what: 'fewest moves', value: plans.fewestMoves.moves },
        budget: plans.fewestMoves.moves * 10,
      },
    ];
  });
}
