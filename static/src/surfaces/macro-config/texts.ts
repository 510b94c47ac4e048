import type { TableColumn } from '#contract/macro/macro-config';
import type { ChartId } from '#domain/kpi/kpi';
import type { Audience } from '#domain/roadmap/macro-view';
import { written } from '../../charts/written';

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${written(count)} ${count === 1 ? one : many}`;

/** Everything the configuration says. */
export const texts = {
  title: 'Roadmap and numbers from Jira',
  project: 'Project',
  otherProject: 'Another project',
  projectHint: 'Type its name or key',
  noProjectFound: 'You can see no project that is called so.',
  chooseProject: 'Choose a project',
  noProjects: {
    message: 'You can see no project in Jira.',
    remedy: 'Ask a Jira administrator for access to the project you want to show.',
  },
  for: 'For',
  audiences: [
    { id: 'leadership', name: 'Leadership', what: 'roadmap, four numbers' },
    { id: 'team', name: 'Team', what: 'roadmap, flow' },
    { id: 'customers', name: 'Customers', what: 'now, next, later; no dates' },
  ] satisfies readonly { id: Audience; name: string; what: string }[],
  found: (count: number, itemName: string, undated: number) =>
    `${plural(count, itemName)}, ${written(undated)} without dates, as you see them`,
  foundForCustomers: (count: number, itemName: string) =>
    `${plural(count, itemName)}, as you see them`,
  reading: 'Reading Jira…',
  refused: {
    access: (project: string) =>
      `You have no access to ${project} in Jira, or it is gone: choose another project, or ask a Jira administrator.`,
    query: () =>
      'Jira does not answer this for you: change the board, the saved filter or the JQL under Customise.',
    consent: () =>
      'Waymark may not show Jira as you: reload the page and allow it where you are asked.',
  },
  broken: 'Jira gave no answer. Try another project, or open this again in a minute.',
  customise: 'Customise',
  jql: 'Narrow with JQL',
  jqlHint: 'For instance: component = Cards',
  board: 'Board',
  anyBoard: 'All of the project',
  filter: 'Saved filter',
  filterHint: 'Type to find a filter',
  noFilter: 'No filter that is shared with you is called so.',
  hiddenFilter: (id: string) => `Filter ${id}, not shared with you`,
  without: (name: string) => `Without ${name}`,
  onlyEpics: 'Epics',
  onlyVersions: 'Versions',
  all: 'all',
  jqlGood: 'Jira understands this.',
  startField: 'Bars begin at',
  endField: 'Bars end at',
  usualStart: 'Start date, where the site has one',
  usualEnd: 'Due date',
  milestones: 'Milestones are',
  usualMilestones: 'Work items of the type Milestone',
  rows: 'Rows',
  rowKinds: { epics: 'Epics', versions: 'Versions', initiatives: 'Initiatives' },
  view: 'View',
  views: { timeline: 'Timeline', board: 'Now, next, later', table: 'Table' },
  columnsOf: (count: number) => `Columns of the table: ${String(count)}`,
  columns: {
    status: 'Status',
    from: 'From',
    through: 'Through',
    done: 'Done',
    likely: 'Likely done',
    waitsFor: 'Waits for',
    dates: 'Where the dates come from',
  } satisfies Record<TableColumn, string>,
  lanes: 'Lanes',
  laneKinds: {
    none: 'None',
    component: 'Component',
    version: 'Version',
    parent: 'Parent',
    status: 'Status',
    assigneeTeam: 'Team',
  },
  zoom: 'Time in',
  zooms: { weeks: 'Weeks', months: 'Months', quarters: 'Quarters' },
  range: 'Show',
  ranges: { twoQuarters: 'Next two quarters', all: 'Everything, to scroll' },
  progress: 'Progress in',
  units: { count: 'Work items', points: 'Points', criteria: 'Criteria accepted' },
  fiscal: 'Year begins in',
  dependencies: 'Draw dependency lines',
  asOf: 'As of',
  rule: 'Started and finished',
  rules: { project: 'By the project’s rule', own: 'By a rule of this macro' },
  ruleNote: {
    project:
      'Set for the whole project in Project settings › Waymark. Every number and chart says it.',
    own: 'For this macro only. Its numbers may differ from those of other macros, and say that they do.',
  },
  point: {
    startedStatuses: (count: number) =>
      `Started at the first entry into: ${count === 0 ? 'any status In Progress' : plural(count, 'status', 'statuses')}`,
    finishedStatuses: (count: number) =>
      `Finished at the last entry into: ${count === 0 ? 'any status Done' : plural(count, 'status', 'statuses')}`,
  },
  productSet: 'Product',
  product: 'Product metrics',
  productNote:
    'What editors of Waymark loaded of the product: churn, conversion, active users. It is loaded under the macro, once the page is saved; where nothing was, nothing is shown.',
  metricsShown: 'Which of them',
  sets: { delivery: 'Delivery', release: 'Release', quality: 'Quality' },
  numbersOf: (set: string, count: number) =>
    `Numbers and charts, ${set.toLowerCase()}: ${String(count)}`,
  chart: (name: string) => `Chart: ${name}`,
  charts: {
    throughput: 'finished each week',
    cycleTimes: 'cycle times',
    leadTimes: 'lead times',
    cumulative: 'cumulative flow',
    ages: 'age of unfinished work',
    distribution: 'finished by work type',
    burnUp: 'burn-up of versions, with forecast',
    sprints: 'planned and done in sprints',
  } satisfies Record<ChartId, string>,
  insert: 'Insert',
  save: 'Save',
  preview: 'Preview',
};
