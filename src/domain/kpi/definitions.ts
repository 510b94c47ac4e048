import type { ChartId, MeasureDefinition, MeasureId } from './kpi';

const definition = (
  id: MeasureId,
  words: Omit<MeasureDefinition, 'id' | 'step'> & Partial<Pick<MeasureDefinition, 'step'>>,
): readonly [MeasureId, MeasureDefinition] => [id, { id, step: 'month', ...words }];

const pointsAreLocal =
  'Off unless asked for: points mean something in one team only, and turn into a target as soon as someone else looks at them.';

/** What every measure means, in the words shown on a click. */
export const measureDefinitions: ReadonlyMap<MeasureId, MeasureDefinition> = new Map([
  definition('finished', {
    label: 'Finished in the last 30 days',
    unit: 'work items',
    direction: 'up',
    definition:
      'Work items below epics whose last entry into a finished status lies within the last 30 days, today included. Sub-tasks and work closed without being done are not counted.',
  }),
  definition('inProgress', {
    label: 'In progress',
    unit: 'work items',
    direction: 'down',
    definition: 'Work items below epics that have been started and are not finished.',
  }),
  definition('ready', {
    label: 'Ready to start',
    unit: 'work items',
    direction: 'up',
    definition:
      'Work items below epics that nobody has started and whose last readiness check in Waymark left nothing open. The check may lag some minutes behind a change.',
  }),
  definition('criteriaMet', {
    label: 'Criteria met',
    unit: 'criteria',
    direction: 'up',
    definition:
      'Acceptance criteria that are met or accepted, of all criteria of the work items in this scope. Waived ones, and those of work closed without being done, count in neither.',
  }),
  definition('cycleTime', {
    label: 'Cycle time (p85, 90 days)',
    unit: 'days',
    direction: 'down',
    definition:
      'Days from first started to last finished that 85 % of the work items finished in the last 90 days did not exceed.',
  }),
  definition('leadTime', {
    label: 'Lead time (p85, 90 days)',
    unit: 'days',
    direction: 'down',
    definition:
      'Days from created to last finished that 85 % of the work items finished in the last 90 days did not exceed.',
  }),
  definition('age', {
    label: 'Oldest work in progress',
    unit: 'days',
    direction: 'down',
    definition: 'Days since the longest-running work item in progress was started.',
  }),
  definition('escapedDefects', {
    label: 'Escaped defects in 30 days',
    unit: 'work items',
    direction: 'down',
    definition:
      'Bugs created within the last 30 days, today included, that affect a version released by the day they were created. Bugs that name no affected version are left out.',
  }),
  definition('defectsReported', {
    label: 'Defects reported in 30 days',
    unit: 'work items',
    direction: 'down',
    definition: 'Bugs created within the last 30 days, today included.',
  }),
  definition('olderThanUsual', {
    label: 'Older than usual',
    unit: 'in progress',
    direction: 'down',
    definition:
      'Work items in progress for more days than 85 % of those finished in the last 90 days took.',
  }),
  definition('flowEfficiency', {
    label: 'Flow efficiency, 90 days',
    unit: '%',
    direction: 'up',
    definition:
      'Time in active statuses ÷ time from first started to last finished, over the work items finished in the last 90 days. Active are the statuses that the project’s settings name.',
  }),
  definition('blockedTime', {
    label: 'Blocked time in 30 days',
    unit: 'days',
    direction: 'down',
    definition:
      'Time within the last 30 days during which work items were flagged in Jira, in days of 24 hours, added up over all of them.',
  }),
  definition('velocity', {
    label: 'Velocity',
    unit: 'points a sprint',
    direction: 'none',
    step: 'sprint',
    definition:
      'The average, over the last seven sprints that ended, of the estimates of what was done when the sprint ended. Work items without an estimate count zero.',
    offBecause: pointsAreLocal,
  }),
  definition('sayDo', {
    label: 'Say/do, all that was done',
    unit: '%',
    direction: 'none',
    step: 'sprint',
    definition:
      'Estimates of all that was done when the sprint ended ÷ estimates of what was in it when it began, over the last seven sprints that ended. Above 100 % when more was taken in than planned.',
    offBecause: pointsAreLocal,
  }),
  definition('sayDoCommitted', {
    label: 'Say/do, what was planned',
    unit: '%',
    direction: 'none',
    step: 'sprint',
    definition:
      'Of what was in the sprint when it began, the part that was done when it ended, by estimates as they were at the beginning, over the last seven sprints that ended. What was added later counts nowhere.',
    offBecause: pointsAreLocal,
  }),
  definition('readyNext', {
    label: 'Ready of what is next',
    unit: 'work items',
    direction: 'up',
    definition:
      'Work items in a sprint that has not ended which nobody has started, and of these the ones whose last readiness check left nothing open. The check may lag some minutes behind a change. Without such sprints: those of the epics that are under way.',
  }),
  definition('criteriaAccepted', {
    label: 'Criteria accepted',
    unit: 'criteria',
    direction: 'up',
    definition:
      'Acceptance criteria that someone who may has accepted, of all criteria of the work items in this scope. Waived ones, and those of work closed without being done, count in neither.',
  }),
  definition('predictability', {
    label: 'Predictability, 90 days',
    unit: '%',
    direction: 'up',
    definition:
      'User-business value (from the WSJF scores) of all epics finished in the last 90 days ÷ that of the epics whose end was planned within these days when they began. 80 to 100 % is healthy.',
  }),
]);

/**
 * The words of one measure.
 * @throws {RangeError} When the measure has none: every name in `MeasureId` must be defined here.
 */
export function definitionOf(id: MeasureId): MeasureDefinition {
  const found = measureDefinitions.get(id);
  if (found === undefined) throw new RangeError(`No definition for ${id}`);
  return found;
}

/** The measure whose single work items a chart shows: what is aimed at with it is the chart's aim too. */
export const measureOfChart: Partial<Readonly<Record<ChartId, MeasureId>>> = {
  throughput: 'finished',
  cycleTimes: 'cycleTime',
  leadTimes: 'leadTime',
  cumulative: 'inProgress',
  ages: 'age',
  sprints: 'velocity',
};

/** The sets in which measures are offered; each measure is in one. */
export const measureSets = [
  {
    id: 'delivery',
    measures: [
      'finished',
      'inProgress',
      'cycleTime',
      'leadTime',
      'age',
      'olderThanUsual',
      'blockedTime',
      'flowEfficiency',
      'velocity',
      'sayDo',
      'sayDoCommitted',
    ],
    charts: ['throughput', 'cycleTimes', 'leadTimes', 'cumulative', 'ages', 'sprints'],
  },
  { id: 'release', measures: ['ready', 'readyNext', 'predictability'], charts: ['burnUp'] },
  {
    id: 'quality',
    measures: ['criteriaMet', 'criteriaAccepted', 'escapedDefects', 'defectsReported'],
    charts: ['distribution'],
  },
] as const satisfies readonly {
  readonly id: string;
  readonly measures: readonly MeasureId[];
  readonly charts: readonly ChartId[];
}[];
