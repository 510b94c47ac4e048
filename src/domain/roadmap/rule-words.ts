import type { ChartId, MeasureId } from '../kpi/kpi';
import type { ShownRule } from './macro-view';

const startedBy = (names: readonly string[]): string =>
  `Started: first entry into ${names.length === 0 ? 'a status of the category In Progress' : names.join(', ')}`;

const finishedBy = (names: readonly string[]): string =>
  `finished: last entry into ${names.length === 0 ? 'a status of the category Done' : names.join(', ')}`;

const dayCountings = {
  inclusive: 'both days counted',
  elapsed: 'the first day not counted',
} satisfies Record<ShownRule['dayCounting'], string>;

const percentileMethods = {
  nearestRank: 'percentiles by nearest rank',
  linear: 'percentiles between neighbours',
} satisfies Record<ShownRule['percentileMethod'], string>;

/** How much of a rule a figure stands on: when work starts and ends, how its days, how percentiles are counted. */
export type RulePart = 'startAndEnd' | 'days' | 'percentiles';

const partsThrough = {
  startAndEnd: 0,
  days: 1,
  percentiles: 2,
} satisfies Record<RulePart, number>;

/** When work counts as started and finished here, and as far as it matters how days and percentiles are counted. */
export const ruleWords = (rule: ShownRule, through: RulePart = 'percentiles'): string =>
  [
    ...(rule.isOwn === true ? ['By a rule of this macro, not the project’s'] : []),
    startedBy(rule.startedIn),
    finishedBy(rule.finishedIn),
    ...[dayCountings[rule.dayCounting], percentileMethods[rule.percentileMethod]].slice(
      0,
      partsThrough[through],
    ),
  ].join(' · ');

/** How much of the rule each measure stands on; the others stand on nothing of it. */
const partsOfMeasures: Partial<Readonly<Record<MeasureId, RulePart>>> = {
  finished: 'startAndEnd',
  inProgress: 'startAndEnd',
  flowEfficiency: 'startAndEnd',
  age: 'days',
  cycleTime: 'percentiles',
  leadTime: 'percentiles',
  olderThanUsual: 'percentiles',
};

/** The rule as far as a measure stands on it; undefined where it does not. */
export function ruleWordsOfMeasure(rule: ShownRule, id: MeasureId): string | undefined {
  const part = partsOfMeasures[id];
  return part === undefined ? undefined : ruleWords(rule, part);
}

const partsOfCharts = {
  throughput: 'startAndEnd',
  cumulative: 'startAndEnd',
  distribution: 'startAndEnd',
  burnUp: 'startAndEnd',
  sprints: 'startAndEnd',
  cycleTimes: 'percentiles',
  leadTimes: 'percentiles',
  ages: 'percentiles',
} satisfies Record<ChartId, RulePart>;

/** The rule as far as a chart stands on it. */
export const ruleWordsOfChart = (rule: ShownRule, id: ChartId): string =>
  ruleWords(rule, partsOfCharts[id]);
