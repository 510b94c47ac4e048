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

/** When work counts as started and finished here, how its days and percentiles are counted. */
export const ruleWords = (rule: ShownRule): string =>
  [
    ...(rule.isOwn === true ? ['By a rule of this macro, not the project’s'] : []),
    startedBy(rule.startedIn),
    finishedBy(rule.finishedIn),
    dayCountings[rule.dayCounting],
    percentileMethods[rule.percentileMethod],
  ].join(' · ');
