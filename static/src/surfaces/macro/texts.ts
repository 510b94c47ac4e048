import { confidenceOf } from '#domain/forecast/forecast-roadmap';
import { whyNoForecast } from '#domain/forecast/forecast-words';
import { percentOfLikelihood } from '#domain/forecast/likelihood-words';
import type { Audience, ForecastBasis } from '#domain/roadmap/macro-view';
import type { Lateness } from '#domain/roadmap/lateness';
import type { CalendarDay, Span } from '#domain/time/calendar-day';
import { daysInWords } from '#domain/time/days-in-words';
import type { ProgressUnit } from '#domain/roadmap/progress';
import type { Done } from '#domain/roadmap/progress-words';
import { progressFigures, progressHeads, progressWords } from '#domain/roadmap/progress-words';
import type { DateSource } from '#domain/roadmap/roadmap-item';
import type { Move } from '#domain/roadmap/what-moved';
import { wordForMove } from '#domain/roadmap/move-words';
import { written } from '../../charts/written';
import type { Format } from './format';
import { plural } from './plural';

const forecastWords = {
  bars: 'Under a bar: from the day that half of 10,000 trials meet to the day that 85 % meet. After a date: how likely it is to be met.',
  narrow:
    'Under a bar: from the day that half of 10,000 trials meet to the day that 85 % meet. Open one to see how likely its date is.',
  words:
    'Likely done: from the day that half of 10,000 trials meet to the day that 85 % meet. In brackets: how likely the date is to be met.',
  hidden: 'Open one of them, or the table, to see when it is likely done.',
};

/** Everything the macro says, in one place. */
export const texts = {
  plural,
  written,
  days: (count: number) => plural(count, 'day'),
  lateBy: daysInWords,
  late: 'late',
  andMore: (count: number) => `and ${written(count)} more`,
  next: 'Next',
  nothingLate: 'Nothing is late.',
  byDay: (day: string) => `by ${day}`,
  nothingNext: 'Nothing is planned next.',
  // A copy, or a day gone by, has its own day: that is not today.
  dayOfView: (day: CalendarDay, { isToday, dayOfMonth }: Pick<Format, 'isToday' | 'dayOfMonth'>) =>
    isToday(day) ? 'Today' : dayOfMonth(day),
  asTable: 'As a table',
  asDrawn: { timeline: 'As a timeline', board: 'As a board', table: 'As a timeline' },
  refresh: 'Refresh',
  viewAndFilter: 'View and filter',
  filter: 'Filter',
  filterByWords: 'Title or key',
  filterByTitle: 'Title',
  filterByStatus: 'Status',
  filterByLane: 'Lane',
  any: 'Any',
  filtered: (shown: number, all: number, itemName: string) =>
    `${written(shown)} of ${plural(all, itemName)} shown.`,
  filterNote: 'The numbers, what is late or next and what moved are of all of them.',
  showAll: 'Show all',
  loading: (done: number, total: number) =>
    total === 0
      ? 'Reading Jira…'
      : `Reading Jira: ${written(done)} of ${written(total)} work items`,
  waiting: 'Jira is busy. Waymark goes on when it answers.',
  stop: 'Stop',
  stopped: 'Stopped.',
  goOn: 'Read again',
  fromCache: (time: string) => `As you saw it at ${time}; reading again…`,
  undated: (count: number) => `${written(count)} without dates`,
  outside: (earlier: number, beyond: number) =>
    [
      ...(earlier === 0 ? [] : [`${written(earlier)} finished earlier`]),
      ...(beyond === 0 ? [] : [`${written(beyond)} begin later`]),
    ].join(', '),
  movesUnknown: {
    epic: 'What was deleted or moved to another project leaves nothing in Jira that could be found: only what was published tells it. Days that come from sprints or versions have no history either.',
    initiative:
      'What was deleted or moved to another project leaves nothing in Jira that could be found: only what was published tells it. Days that come from sprints or versions have no history either.',
    version:
      'Jira keeps no history of the days of versions, nor of deleted ones: only what was published tells how they moved.',
  } as Readonly<Record<string, string>>,
  movesOfClosed: 'Days of what is done or was cancelled promise nothing: they are not told.',
  movesOfPartUnknown: 'Nor does what left the part of the project that is shown here.',
  noChangelog: 'No changelog tells what moved.',
  moved: (count: number, since: string) => `${written(count)} moved since ${since}`,
  nothingMoved: (since: string) => `Nothing moved since ${since}.`,
  nothingHere: (itemName: string) => `There are no ${itemName}s in this scope yet.`,
  forecast: (
    basis: ForecastBasis,
    {
      itemName,
      shownAs,
    }: { readonly itemName: string; readonly shownAs: keyof typeof forecastWords },
  ) => {
    const because = whyNoForecast(basis, written);
    const { finished, weeks } = basis;
    return because === undefined
      ? `Forecast from ${written(finished)} work items of these ${itemName}s finished in ${written(weeks)} weeks, one ${itemName} after the other, those under way first.${itemName === 'version' ? ' Work on two versions counts once, with the first.' : ''} ${forecastWords[shownAs]}`
      : `No forecast yet: of the work in these ${itemName}s ${because}`;
  },
  nothingSince: (day: string) => `Nothing finished since ${day}.`,
  lastClosed: (day: string, resolution: string) =>
    `The last work was closed on ${day} without being done${resolution === '' ? '' : ` (${resolution})`}.`,
  viewAsOf: (day: string) => `View as of ${day}`,
  asOfNow: 'Back to today',
  asOf: (day: string) => `as of ${day}`,
  trust: (parts: readonly string[]) => parts.join(' · '),
  asYouSeeIt: 'as you see it',
  fromResolution: 'finished by resolution date (no changelog)',
  fromBoth: 'finished by changelog, else by resolution date',
  workItemsCounted: (count: number) => plural(count, 'work item'),
  close: 'Close',
  loadProduct: 'Load product metrics',
  span: (from: string, through: string) => (from === through ? from : `${from} – ${through}`),
  /** The days that a figure is of, and as of when it is, where these do not end on that day. */
  spanAsOf: (
    { from, through }: Span,
    asOf: CalendarDay,
    day: (day: CalendarDay) => string,
  ): string => {
    if (through !== asOf)
      return `${texts.span(day(from), day(through))} · ${texts.asOf(day(asOf))}`;
    return from === through ? `As of ${day(asOf)}` : texts.span(day(from), day(through));
  },
  moreInCsv: (count: number) => `${written(count)} more: all of them are in the CSV and the JQL.`,
  jql: 'JQL',
  copyJql: 'Copy JQL',
  copied: 'Copied',
  openInJira: 'Open in Jira',
  downloadCsv: 'Download CSV',
  datesFrom: {
    dates: 'from the dates people set',
    sprints: 'from the sprints it is in',
    versions: 'from its versions',
  } satisfies Record<DateSource, string>,
  datesFromInTable: {
    dates: 'people',
    sprints: 'sprints',
    versions: 'versions',
  } satisfies Record<DateSource, string>,
  noDates: 'Nobody has set dates, and it is in no sprint or version with dates.',
  noStart: 'no start set',
  noEnd: 'no end set',
  progress: (item: Done, unit: ProgressUnit) => progressWords(item, unit, written),
  progressInTable: (item: Done) => progressFigures(item, written),
  progressHeads,
  likely: (p50: string, p85: string) => `Likely done between ${p50} (50 %) and ${p85} (85 %)`,
  percent: percentOfLikelihood,
  likelihood: (share: number, through: string) =>
    `${percentOfLikelihood(share)} likely by ${through}: ${confidenceOf(share)}`,
  likelihoodInTable: (share: number) =>
    `${percentOfLikelihood(share)},\u00a0${confidenceOf(share)}`,
  blockedBy: (keys: string) => `Waits for ${keys}`,
  beginTooEarly: (count: number) =>
    `${written(count)} ${count === 1 ? 'begins' : 'begin'} before something that ${count === 1 ? 'it waits' : 'they wait'} for is planned to end.`,
  violation: (key: string, days: number) =>
    `Begins ${plural(days, 'day')} before ${key} is planned to end`,
  wordFor: (lateness: Lateness, through: string | undefined): string => {
    if (lateness.kind === 'late') return `Late ${daysInWords(lateness.days)}`;
    if (lateness.kind === 'finished') return 'Done';
    if (lateness.kind === 'cancelled') return 'Cancelled';
    if (lateness.kind === 'startsLate')
      return `Not started${through === undefined ? '' : ` · ${through}`}`;
    return through ?? 'no end set';
  },
  move: (move: Move) => wordForMove(move, written),
  columns: { now: 'Now', next: 'Next', later: 'Later', done: 'Delivered lately' },
  columnEmpty: 'Nothing here.',
  table: {
    what: 'What',
    status: 'Status',
    from: 'From',
    through: 'Through',
    done: 'Done',
    likely: 'Likely done',
    waitsFor: 'Waits for',
    dates: 'Dates from',
  },
  unset: {
    message: 'This roadmap has no project yet.',
    remedy: 'Edit the page, select this macro and choose a project.',
  },
  broken: {
    message: 'Jira gave no answer that Waymark could use.',
    remedy: 'Read again in a minute.',
  },
  cutOff: (seenAt: string | undefined) => ({
    message: 'There is no connection to Jira.',
    remedy: `${seenAt === undefined ? '' : `What you see is as of ${seenAt}. `}Waymark reads again when the connection is back.`,
  }),
  audience: {
    leadership: 'Roadmap',
    team: 'Roadmap and flow',
    customers: 'What is coming',
  } satisfies Record<Audience, string>,
};
