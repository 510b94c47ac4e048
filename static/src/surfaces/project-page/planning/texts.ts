import type { Portion, SprintPlan } from '#domain/readiness/team/plan-sprint';

const items = (count: number): string =>
  `${String(count)} ${count === 1 ? 'work item' : 'work items'}`;

/** The words of planning. */
export const planningTexts = {
  sprint: 'Sprint',
  active: (name: string) => `${name} (active)`,
  empty: {
    message: (key: string) => `${key} has no sprint with work in it that is open or to come.`,
    remedy: 'Put work items into a sprint in the backlog, or look at another project.',
  },
  noField: (key: string) =>
    `No forecast: ${key} has no field for estimates, so that points cannot be added.`,
  tooFew: (sprints: number) =>
    `No forecast yet: ${String(sprints)} closed ${sprints === 1 ? 'sprint' : 'sprints'}, 3 are needed.`,
  nothingFinished: (sprints: number) =>
    `No forecast: what the last ${String(sprints)} closed sprints finished has mostly no estimate.`,
  face: (plan: SprintPlan) =>
    `${String(plan.ready.points)} points ready${
      plan.capacity === null ? '' : `, of ${String(plan.capacity)} the team usually finishes`
    }`,
  portion: { ready: 'Ready', notReady: 'Not ready', started: 'Started or finished' },
  measure: ({ points, items: count }: Portion) => `${String(points)} points · ${items(count)}`,
  unestimated: (count: number) => `${items(count)} without an estimate, counted as no points`,
  how: 'How this is counted',
  capacity: (sprints: readonly { readonly name: string; readonly points: number }[]) =>
    `Usually finished: the median of ${sprints.map(({ name, points }) => `${name}: ${String(points)}`).join(', ')}. A work item counts where it was resolved between the start and the end of a sprint that it was in, with its estimate of today.`,
  over: (points: number) =>
    `All of it together is ${String(points)} points more than the team usually finishes.`,
  within: (points: number) =>
    points === 0
      ? 'All of it together is what the team usually finishes.'
      : `There is room for ${String(points)} points more.`,
  notReadyTitle: 'Not ready yet',
  allReady: 'Everything in this sprint is ready.',
  open: (key: string) => `Open ${key}`,
} as const;
