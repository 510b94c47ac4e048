import type { ScoreColumn } from '#domain/scoring/score-column';

/** Every text of the project page's frame. */
export const pageTexts = {
  tabs: { wsjf: 'WSJF', refine: 'Refine', accept: 'To accept' },
  tabsLabel: 'Waymark',
} as const;

/** Names of the score columns as the table's head shows them, and in full. */
export const columnTexts: Readonly<
  Record<ScoreColumn, { readonly head: string; readonly name: string; readonly question: string }>
> = {
  userBusinessValue: {
    head: 'Value',
    name: 'User-business value',
    question:
      'Which would users or the business miss most? What earns money, or costs a penalty when it is late?',
  },
  timeCriticality: {
    head: 'Time',
    name: 'Time criticality',
    question:
      'Does the value fade while it waits? Is there a fixed date, or somebody who will not wait?',
  },
  riskReduction: {
    head: 'Risk & opp.',
    name: 'Risk reduction & opportunity enablement',
    question: 'Does it lower a risk, teach something worth knowing, or make other work possible?',
  },
  jobSize: {
    head: 'Job size',
    name: 'Job size',
    question:
      'How much work is left, compared with the others? Count what remains, not what is spent.',
  },
};

const counted = (count: number): string => count.toLocaleString('en');

const many = (count: number, one: string, more: string): string =>
  `${counted(count)} ${count === 1 ? one : more}`;

/** Every text of the WSJF tab. */
export const wsjfTexts = {
  title: 'WSJF: what brings the most value soonest',
  level: { epic: 'Epics', story: 'Stories' },
  levelLabel: 'Which work items',
  count: (count: number, level: 'epic' | 'story') =>
    level === 'epic' ? many(count, 'epic', 'epics') : many(count, 'story', 'stories'),
  state: {
    noneScored: 'None scored yet.',
    scored: (scored: number, total: number) =>
      scored === total
        ? 'All scored.'
        : `${counted(scored)} scored, ${counted(total - scored)} not.`,
    inJira: 'in Jira’s order',
    inRanking: 'highest WSJF first',
    sorted: 'sorted by you',
  },
  fewEpics: (epics: number, stories: number, key: string) =>
    `${key} has ${epics === 0 ? 'no epics' : many(epics, 'epic', 'epics')}, so ${stories === 1 ? 'this is' : 'these are'} its ${many(stories, 'story', 'stories')}.`,
  rankEpics: 'Rank the epics',
  callout: {
    title: 'Score one column at a time.',
    body: 'Find the smallest user-business value and give it 1. Score the others against it.',
    start: (count: number) => (count >= 10 ? 'Start with the top 10' : 'Start'),
    goOn: (count: number) => `Score ${many(count, 'more', 'more')}`,
  },
  ritual: {
    place: (row: number, rows: number, name: string) =>
      `${String(row)} of ${String(rows)} · ${name}`,
    keys: 'A digit sets it and moves on. Arrows move, Ctrl+Z takes back, Esc stops.',
    noSmallest: (smallest: number) =>
      `No ${String(smallest)} in this column: what is the smallest?`,
    continueAnyway: 'Continue anyway',
    stop: 'Stop',
  },
  order: {
    pending: (scored: number, moves: number) =>
      `${counted(scored)} scored. ${counted(moves)} ${moves === 1 ? 'moves' : 'move'}.`,
    show: 'Show the new order',
    first: (key: string, arithmetic: string) => `First: ${key}, because ${arithmetic}`,
  },
  fresh: (count: number) => `${counted(count)} new, not scored`,
  stale: (count: number, days: number) =>
    `${many(count, 'score is', 'scores are')} older than ${String(days)} days`,
  lookAgain: 'Look at them again',
  isNew: 'New',
  isOffScale: 'Other scale',
  isStale: (days: number) => `${String(days)} days old`,
  unscored: (count: number) => `${counted(count)} not scored`,
  scoreThem: (count: number) => (count === 1 ? 'Score it' : 'Score them'),
  notes: {
    offScale: (keys: readonly string[], count: number) =>
      `${keys.join(', ')}${count > keys.length ? ` and ${String(count - keys.length)} more` : ''}: scored on another scale than this project’s, so ${count === 1 ? 'it stands' : 'they stand'} apart, below the ranking. Score ${count === 1 ? 'it' : 'them'} anew to rank ${count === 1 ? 'it' : 'them'}.`,
    noSmallest: (column: ScoreColumn, smallest: number) =>
      `No ${String(smallest)} in ${columnTexts[column].name}: is something smaller than it seems?`,
    inflated: (column: ScoreColumn, share: string, largest: number) =>
      `${share} have ${String(largest)} in ${columnTexts[column].name}: compare those with each other again.`,
    keepTo: 'Show an order that keeps to dependencies',
    violations: (pairs: readonly (readonly [key: string, blockedBy: string])[], count: number) =>
      `${pairs.map(([key, blockedBy]) => `${key} is ranked before ${blockedBy}, which blocks it`).join('; ')}${count > pairs.length ? `; so are ${String(count - pairs.length)} more` : ''}.`,
    share: (some: number, all: number) => `${String(some)} of ${String(all)}`,
  },
  noStep: (typed: string, column: ScoreColumn, steps: string) =>
    `${typed === 'NaN' ? 'That' : typed} is no number of ${columnTexts[column].name} here. Choose one of ${steps}.`,
  picked: (count: number) =>
    `${many(count, 'cell', 'cells')} picked: a digit sets all of them, Delete empties them.`,
  tookBack: (cell: string) => `Taken back: ${cell}.`,
  tookBackMany: (count: number) => `Taken back: ${counted(count)} numbers.`,
  nothingToTakeBack: 'Nothing was given here that could be taken back.',
  escapeAgain:
    'Press Escape again to close this. What you typed here and did not keep is gone then.',
  filter: 'Filter',
  more: 'More',
  notScored: 'not scored',
  workOut: 'How it is worked out: press =',
  otherScale: 'other scale',
  notScoredYet: 'Not scored yet.',
  notScoredFor: (reasons: readonly string[]) => `Not scored: ${reasons.join('; ')}.`,
  reasons: {
    JOB_SIZE_NOT_ABOVE_ZERO: (column: string) => `${column} must be above 0`,
    INPUT_BELOW_ZERO: (column: string) => `${column} is below 0`,
    INPUT_MISSING: (column: string) => `${column} is missing`,
  },
  apart: (columns: readonly string[]) =>
    `Scored on another scale than this project’s, so it is not ranked here. Score anew: ${columns.join('; ')}.`,
  loading: (loaded: number, total: number, isMore: boolean) =>
    `Loading: ${loaded.toLocaleString('en')} of ${isMore ? 'more than ' : ''}${total.toLocaleString('en')}`,
  opening: 'Opening the backlog',
  gone: {
    message: 'This project is gone, or you may not see it.',
    remedy: 'Ask an administrator of the project for access.',
  },
  busy: 'Jira is busy. Waymark goes on when it answers.',
  empty: {
    message: (key: string) => `${key} has nothing to rank: every work item is finished.`,
    remedy: 'Create an epic or a story in Jira and come back.',
  },
  noMatch: 'Nothing matches the filter.',
  clearFilter: 'Clear the filter',
  viewer: 'You can look. Scoring needs the permission Edit work items.',
  heads: {
    position: '#',
    item: 'Work item',
    parent: 'Parent',
    status: 'Status',
    due: 'Due',
    ready: 'Ready',
    criteria: 'Criteria',
    costOfDelay: 'Cost of delay',
    wsjf: 'WSJF',
  },
  ready: { yes: 'Ready', no: 'Not yet' },
  due: (day: string) =>
    new Date(day).toLocaleDateString('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    }),
  accepted: (accepted: number, total: number) => `${String(accepted)} of ${String(total)} accepted`,
  tableLabel: 'Ranking',
  cellLabel: (key: string, name: string, value: string) => `${key}, ${name}: ${value}`,
  weights: 'Weighted',
  wrongWeights: (largest: number) =>
    `A weight is a number from 0 to ${String(largest)}, and at least one is above 0.`,
  viewsTitle: 'Show',
  views: {
    parent: 'Parent',
    status: 'Status',
    due: 'Due date',
    readiness: 'Ready and criteria',
    closeCalls: 'Close calls',
    blocked: 'Cost of delay with what it blocks',
    feasible: 'Order that keeps to dependencies',
    cutLine: 'What fits until a date',
    chart: 'Chart',
  },
  saveCsv: 'Save as CSV',
  importCsv: 'Take scores from CSV…',
  copy: 'Copy as a table',
  copied: (count: number) => `Copied ${many(count, 'row', 'rows')}: paste them into a sheet.`,
  notCopied: 'The browser does not let this page copy. Save as CSV instead.',
  feasible: (count: number) =>
    count === 0
      ? 'Nothing stands before what blocks it.'
      : `Rows stand so that nothing comes before what blocks it: ${many(count, 'work item stands', 'work items stand')} elsewhere than by score. Scores and Apply stay as they are.`,
  closeCall: (key: string) => `≈ ${key}`,
  closeCallTitle: (key: string) => `One step in one number would put it before ${key}.`,
} as const;
