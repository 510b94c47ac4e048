import { parseHistories, writeHistories } from '#contract/macro/kept-histories';
import { parseMacroView } from '#contract/macro/snapshot';
import { loadAtLatency, latencyMs, loadRequests } from './macro/macro-load';
import { manyItems, manyWorkItems } from './macro/macro-data';
import { playOut } from '#domain/forecast/forecast-finish';
import { forecastRoadmap } from '#domain/forecast/forecast-roadmap';
import { defaultFlowRule } from '#domain/flow/flow-rule';
import { traceWorkItem } from '#domain/flow/trace-work-item';
import { measureFinished } from '#domain/kpi/measure-finished';
import { measureAge, measureCycleTime, measureLeadTime } from '#domain/kpi/measure-flow';
import { arrangeBars } from '#domain/roadmap/arrange-bars';
import { findDependencies } from '#domain/roadmap/dependencies';
import { nextTwoQuarters, spanOfAll, timeScale } from '#domain/roadmap/time-scale';
import { whatMoved } from '#domain/roadmap/what-moved';
import { cumulativeFlow } from '#domain/flow/cumulative-flow';
import { layOutTimeline } from '../static/src/charts/timeline-layout';
import type { Bench, Figure } from './harness/figure';
import { median, medianMs } from './harness/figure';

const today = '2026-11-23';
const sizes = { rowHeight: 22, barHeight: 16, laneHeadHeight: 24, labelWidth: 0, barTop: 3 };

/** Arranges and places bars with their dependencies, as one paint does. */
function layOut(items: ReturnType<typeof manyItems>): number {
  const window = spanOfAll(
    items.flatMap((item) => [item.from, item.through].filter((day) => day !== undefined)),
    today,
  );
  const roadmap = arrangeBars(items, { window, today, isPacked: true, leastDays: 21 });
  const found = findDependencies(items);
  const early = found.filter((each) => each.violationDays > 0);
  return layOutTimeline(roadmap, timeScale(window, 1200), {
    sizes,
    forecasts: [],
    dependencies: found,
    violated: new Set(early.map((each) => each.blocked)),
  }).lines.length;
}

/** What a first paint from the browser's storage does before React draws: read, check, arrange, place. */
function openKept(text: string): number {
  const view = parseMacroView(JSON.parse(text));
  if (!view.ok) throw new RangeError('The kept view does not read back.');
  const roadmap = arrangeBars(view.value.items, {
    ...{ window: nextTwoQuarters(today), today, isPacked: true, leastDays: 21 },
  });
  return roadmap.lanes.length;
}

const keptView = (): string =>
  JSON.stringify({
    ...{ project: { key: 'PAY', name: 'Payments' }, audience: 'leadership', asOf: today },
    ...{ readAt: `${today}T14:02:00.000Z`, itemName: 'epic', items: manyItems(500, 0) },
    ...{ markers: [], numbers: [], forecasts: [], forecastBasis: { finished: 0, weeks: 8 } },
    ...{ evidence: 'changelog', workItems: 20_000 },
  });

const textOfHistories = (histories: ReturnType<typeof manyWorkItems>['histories']): string =>
  writeHistories(
    new Map([...histories].map(([id, history]) => [id, { updatedAt: today, history }])),
    10_000_000,
  );

/** From changelogs to every number and the cumulative flow. */
function measureAll(given: ReturnType<typeof manyWorkItems>): number {
  const options = {
    rule: defaultFlowRule,
    categories: given.categories,
    timeZone: 'Europe/Paris',
    asOf: today,
  };
  const items = given.issues.flatMap(
    (issue) => traceWorkItem(issue, given.histories.get(issue.id), options) ?? [],
  );
  measureFinished(items, today);
  measureCycleTime(items, today, defaultFlowRule);
  measureLeadTime(items, today, defaultFlowRule);
  measureAge(items, today, defaultFlowRule);
  return cumulativeFlow(items, { from: '2026-08-26', through: today }).length;
}

const hundredToHundredTwenty = Array.from({ length: 21 }, (_, index) => 100 + index);
const weekly = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2];
const parts = Array.from({ length: 20 }, (_, index) => ({
  id: String(index),
  open: Array.from({ length: 6 }, (_item, place) => `${String(index)}-${String(place)}`),
}));

async function loadFigures(): Promise<readonly Figure[]> {
  const runs: { ms: number; requests: number }[] = [];
  for (let run = 0; run < 2; run += 1) runs.push(await loadAtLatency(500, 20_000));
  const requests = loadRequests(20_500);
  const limitMs = latencyMs + requests.bulk * 25 + latencyMs;
  const perEpicMs = 500 * 25 + latencyMs;
  const ms = median(runs.map((run) => run.ms));
  return [
    {
      name: 'load 500 epics, 20,000 children',
      measured: ms,
      unit: 'ms',
      against: { what: 'request limit (40 a second)', value: limitMs },
      budget: limitMs * 1.25,
    },
    {
      name: 'load, requests',
      measured: median(runs.map((run) => run.requests)),
      unit: 'requests',
      against: { what: 'one search an epic', value: 501 },
      budget: requests.ids + requests.bulk + 3,
    },
    {
      name: 'load against one search an epic',
      measured: ms,
      unit: 'ms',
      against: { what: 'one search an epic, 40 a second', value: perEpicMs },
    },
  ];
}

/** The roadmap macro: layout, forecast, numbers from changelogs, loading. */
export const bench: Bench = {
  name: 'macro',
  async run() {
    const given = manyWorkItems(5000);
    const [before, after] = [manyItems(500, 0), manyItems(500, 2000)];
    const fewer = manyItems(250, 1000);
    const kept = keptView();
    const keptHistories = textOfHistories(given.histories);
    const half = await medianMs(() => layOut(fewer));
    return [
      {
        name: 'lay out 500 bars, 2,000 dependencies',
        measured: await medianMs(() => layOut(after)),
        unit: 'ms',
        against: { what: 'half as many', value: half },
        budget: 16,
      },
      {
        name: 'open 500 from the cache',
        measured: await medianMs(() => openKept(kept)),
        unit: 'ms',
        against: { what: 'one frame', value: 16 },
        budget: 16,
      },
      {
        name: 'tell what moved among 500',
        measured: await medianMs(() => whatMoved(before, after)),
        unit: 'ms',
        against: { what: 'one frame', value: 16 },
        budget: 16,
      },
      {
        name: 'forecast, 10,000 trials of 100 to 120',
        measured: await medianMs(() =>
          playOut(hundredToHundredTwenty, weekly, { trials: 10_000, seed: 7 }),
        ),
        unit: 'ms',
        against: { what: 'budget', value: 20 },
        budget: 20,
      },
      {
        name: 'forecast 20 epics, 10,000 trials',
        measured: await medianMs(() => forecastRoadmap(parts, weekly, { today, seed: 7 })),
        unit: 'ms',
        against: { what: 'budget', value: 20 },
        budget: 20,
      },
      {
        name: '5,000 changelogs to all numbers',
        measured: await medianMs(() => measureAll(given)),
        unit: 'ms',
        against: {
          what: 'JSON.parse of them',
          value: await medianMs(() => JSON.parse(given.text) as unknown),
        },
        budget: 100,
      },
      {
        name: 'find 5,000 changelogs of the last visit',
        measured: await medianMs(() => parseHistories(keptHistories)),
        unit: 'ms',
        against: { what: 'reading them, five requests', value: 5 * latencyMs },
        budget: 100,
      },
      ...(await loadFigures()),
    ];
  },
};
