import type { ChartId } from '#domain/kpi/kpi';
import type { ShownSprint } from '#domain/roadmap/macro-view';
import { texts } from '../texts';

const rounded = (value: number): string => texts.written(Math.round(value * 10) / 10);

/** Everything the charts say. */
export const chartTexts = {
  definitions: {
    throughput:
      'How many work items below epics were finished in each of the last twelve whole weeks, Monday to Sunday. Weeks without any count as zero.',
    cycleTimes:
      'Each dot is a work item finished in the last 90 days: how many days from its first start to its last finish. Half of them took no longer than the lower line, 85 % no longer than the upper one.',
    leadTimes:
      'Each dot is a work item finished in the last 90 days: how many days from its creation to its last finish. Half of them took no longer than the lower line, 85 % no longer than the upper one.',
    cumulative:
      'How many work items below epics were done, in progress and to do at the end of each of the last 90 days. A widening middle means that more is begun than is finished.',
    ages: 'How many days ago each work item in progress was started. What is older than 85 % of those finished in the last 90 days took is marked.',
    distribution: 'Which share of the work items finished in the last 90 days was of which type.',
    burnUp:
      'The thin line is what the version holds, the thick one what of it is done, week by week; the wedge runs to the days between which the rest is likely to be done, from 10,000 trials with the throughput of the last eight weeks, one version after the other, those under way first. Work on two versions counts once, with the first. Work counts from the day it was created.',
    sprints:
      'Of each of the last seven sprints that ended: the estimates of what was in it when it began, and of what was done when it ended. Scope is what was added and removed after the beginning, and what was estimated anew.',
  } satisfies Record<ChartId, string>,
  flow: {
    weekly: 'Finished each week',
    cycleTimes: 'Days from started to finished',
    leadTimes: 'Days from created to finished',
    ages: 'Days since started, unfinished work',
    cumulative: 'Done, in progress, to do',
    types: 'Finished in 90 days, by type',
    stages: ['Done', 'In progress', 'To do'] as const,
    onDay: (done: number, inProgress: number, toDo: number) =>
      `${texts.written(done)} done, ${texts.written(inProgress)} in progress, ${texts.written(toDo)} to do`,
    tooFew: (known: number) =>
      `No percentiles: ${texts.written(known)} finished with known days, 10 are needed.`,
    tableNote: (count: number) => `${texts.written(count)} work items`,
    none: 'Nothing to show: no changelog tells when work was started.',
    nothingFinished: 'Nothing was finished in these days.',
  },
  target: 'target',
  weeklyAim: (value: number) => `Target: ${texts.written(value)} a week (its part of 30 days)`,
  stackAim: (value: number) => `Target: ${texts.written(value)} in progress, above what is done`,
  noVersions: 'No version that is still to be released holds work items.',
  burnUp: {
    title: (version: string) => `Version ${version}`,
    scopeAndDone: (scope: number, done: number) =>
      `${texts.written(done)} of ${texts.written(scope)} done`,
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
