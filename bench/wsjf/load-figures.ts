import { loadBacklog } from '#usecases/scoring/load-backlog';
import type { Figure } from '../harness/figure';
import { clockedSite, idsPerPage, requestMs } from './clocked-site';
import { loadPlainly } from './plain-client';

/** Loading so many work items at 150 ms a request, on a clock of its own. */
export async function loadFigures(count: number): Promise<readonly Figure[]> {
  const site = clockedSite(count);
  await loadBacklog('project = PAY', site.ports);
  const plain = clockedSite(count);
  const loaded = await loadPlainly(plain);
  if (loaded !== count) throw new Error(`jira.js loaded ${String(loaded)} of ${String(count)}.`);
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
      name: `${name}: times faster than jira.js used plainly`,
      measured: plain.now() / site.now(),
      unit: 'x',
      against: { what: 'jira.js, page by page', value: 1 },
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
