import type { ShownSprint } from '#domain/roadmap/macro-view';

const rounded = (value: number): string => String(Math.round(value * 10) / 10);

/** Everything the charts say. */
export const chartTexts = {
  flow: {
    weekly: 'Finished each week',
    cycleTimes: 'Days from started to finished',
    leadTimes: 'Days from created to finished',
    ages: 'Days since started, unfinished work',
    cumulative: 'Done, in progress, to do',
    types: 'Finished in 90 days, by type',
    stages: ['Done', 'In progress', 'To do'] as const,
    tooFew: (known: number) =>
      `No percentiles: ${String(known)} finished with known days, 10 are needed.`,
    tableNote: (count: number) => `${String(count)} work items`,
    none: 'Nothing to show: no changelog tells when work was started.',
    nothingFinished: 'Nothing was finished in these days.',
  },
  noVersions: 'No version that is still to be released holds work items.',
  burnUp: {
    title: (version: string) => `Version ${version}`,
    scopeAndDone: (scope: number, done: number) => `${String(done)} of ${String(scope)} done`,
    release: 'release',
  },
  sprints: {
    title: 'Planned and done in each sprint, in points',
    none: 'No sprint with estimates has ended yet.',
    planned: 'Planned when it began',
    done: 'Done when it ended',
    report: (sprint: ShownSprint) => {
      const change = sprint.added - sprint.removed + sprint.reestimated;
      return `${rounded(sprint.committed)} planned, ${rounded(sprint.completed)} done (${rounded(sprint.completedOfCommitted)} of what was planned), scope ${change < 0 ? '−' : '+'}${rounded(Math.abs(change))}`;
    },
  },
};
