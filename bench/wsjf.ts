import { findMoved } from '#domain/scoring/moves';
import { planRanking } from '#domain/scoring/rank-plan';
import type { Rankable } from '#domain/scoring/rank-backlog';
import { rankBacklog } from '#domain/scoring/rank-backlog';
import { defaultScale } from '#domain/scoring/scale';
import { seededRandom } from '#domain/forecast/random';
import type { BacklogPorts } from '#usecases/scoring/load-backlog';
import { loadBacklog } from '#usecases/scoring/load-backlog';
import type { Bench, Figure } from './harness/figure';
import { medianMs } from './harness/figure';

const requestMs = 150;
const idsPerPage = 5000;

/** Loading, ranking after one edit, and writing a ranking back. Loading runs on a clock of its own. */
export const bench: Bench = {
  name: 'wsjf',
  async run() {
    const loads = [];
    for (const count of [1000, 10_000, 50_000]) loads.push(...(await loadFigures(count)));
    return [...loads, ...(await rankFigures()), ...planFigures()];
  },
};

async function loadFigures(count: number): Promise<readonly Figure[]> {
  const site = clockedSite(count);
  await loadBacklog('project = PAY', site.ports);
  const pages = Math.max(1, Math.ceil(count / idsPerPage));
  const batches = Math.ceil(count / 100);
  // The first page of ids, then the slower of: ten side by side, forty a second.
  const limitMs = requestMs + Math.max((batches / 10) * requestMs, ((batches + pages) / 40) * 1000);
  const sequentialMs = batches * requestMs;
  const name = `load ${String(count)}`;
  return [
    {
      name: `${name}: time`,
      measured: site.now(),
      unit: 'ms',
      against: { what: 'the limit of its requests', value: limitMs },
      ...(count === 10_000 ? { budget: limitMs * 1.25 } : {}),
    },
    {
      name: `${name}: times faster than pages of 100 in sequence`,
      measured: sequentialMs / site.now(),
      unit: 'x',
      against: { what: 'one after the other', value: 1 },
      ...(count === 10_000 ? { budget: 4, moreIsBetter: true as const } : {}),
    },
    {
      name: `${name}: requests`,
      measured: site.requests(),
      unit: 'requests',
      against: { what: 'pages of ids and batches', value: pages + batches },
      budget: pages + batches + 3,
    },
  ];
}

async function rankFigures(): Promise<readonly Figure[]> {
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

function planFigures(): readonly Figure[] {
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

function scoredItems(count: number, seed: number): readonly Rankable[] {
  const random = seededRandom(seed);
  const step = (): number => defaultScale[Math.floor(random() * defaultScale.length)] ?? 1;
  return Array.from({ length: count }, (_, at) => ({
    id: String(10_000 + at),
    values: {
      userBusinessValue: step(),
      timeCriticality: step(),
      riskReduction: step(),
      jobSize: step(),
    },
  }));
}

/** A site whose every request takes 150 ms of a clock that stands still otherwise. */
function clockedSite(count: number) {
  const ids = Array.from({ length: count }, (_, at) => String(10_000 + at));
  let time = 0;
  let requests = 0;
  let pending: { readonly at: number; readonly resolve: () => void }[] = [];
  const advance = (): void => {
    setImmediate(() => {
      pending.sort((a, b) => a.at - b.at);
      const first = pending.shift();
      if (first === undefined) return;
      time = Math.max(time, first.at);
      first.resolve();
      if (pending.length > 0) advance();
    });
  };
  const wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      pending = [...pending, { at: time + ms, resolve }];
      if (pending.length === 1) advance();
    });
  const asked = (): Promise<void> => {
    requests += 1;
    return wait(requestMs);
  };
  const ports: BacklogPorts = {
    async readIds(_, token) {
      await asked();
      const from = Number(token ?? '0');
      const page = ids.slice(from, from + idsPerPage);
      const next = from + idsPerPage;
      return next < count ? { ids: page, nextPageToken: String(next) } : { ids: page };
    },
    async readIssues(batch) {
      await asked();
      return batch.map((id) => ({ id, key: `PAY-${id}`, fields: { summary: 'Pays by card' } }));
    },
    now: () => time,
    wait,
  };
  return { ports, now: () => time, requests: () => requests };
}
