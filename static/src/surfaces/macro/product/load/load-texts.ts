import type { MetricInput } from '#domain/product/metric';
import type { MetricStep } from '#domain/product/metric-span';
import type { LoadQuestion } from '#domain/product/load/plan-load';
import type { Combining, RowRefused } from '#domain/product/load/read-points';
import type { DayFormat } from '#domain/product/load/read-day';
import type { Separator } from '#domain/product/load/find-tables';
import { written } from '../../../../charts/written';
import { plural } from '../../plural';
import { productTexts } from '../product-texts';

const inputOf = (input: MetricInput) => `“${productTexts.inputs[input]}”`;

/** Everything that is said while product metrics are loaded. */
export const loadTexts = {
  intro:
    'Bring numbers that Jira does not know: a table from Google Analytics, Mixpanel, a database or a sheet. It is read here in your browser; only the numbers that you see below are kept, with the project.',
  file: 'CSV or TSV file',
  paste: 'or paste a table',
  pasted: 'a pasted table',
  separator: 'Columns are parted by',
  separators: { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } satisfies Record<
    Separator,
    string
  >,
  table: 'Table',
  tableName: (line: number, heading: readonly string[], rows: number) =>
    `Line ${written(line)}: ${heading.slice(0, 3).join(', ')}${heading.length > 3 ? ', …' : ''} (${plural(rows, 'row')})`,
  metric: 'Goes to',
  newMetric: 'New metric',
  kind: 'What it is',
  day: 'Days are in',
  format: 'Written as',
  formats: {
    iso: 'year-month-day (2026-07-03)',
    compact: 'yearmonthday (20260703)',
    dmy: 'day/month/year (03/07/2026 is 3 July)',
    mdy: 'month/day/year (03/07/2026 is 7 March)',
    named: 'with the month’s name (3 Jul 2026, Juli 2026)',
    week: 'weeks (2026-W27)',
    month: 'months (2026-07)',
    quarter: 'quarters of the calendar year (2026-Q3 begins in July)',
    serial: 'Excel’s day numbers (46206 is 3 July 2026)',
    nthDay: 'days since the start date (0023)',
    nthWeek: 'weeks since the start date (0023)',
    nthMonth: 'months since the start date (0002)',
  } satisfies Record<DayFormat, string>,
  choose: 'Choose…',
  numbersIn: (input: MetricInput) => `${productTexts.inputs[input]} is in`,
  mark: 'Decimal mark',
  marks: { point: 'point (1,234.5)', comma: 'comma (1.234,5)' },
  shares: 'Numbers are',
  plain: 'as written',
  percent: 'percent, as written (12.5 %)',
  fraction: 'fractions (0.36 is 36 %)',
  step: 'Kept by',
  combining: 'Several rows of one step',
  combinings: {
    sum: 'are added up',
    average: 'are averaged',
    last: 'the latest row counts',
  } satisfies Record<Combining, string>,
  repeated: (count: number, step: MetricStep) =>
    `${plural(count, step)} ${count === 1 ? 'has' : 'have'} several rows.`,
  questions: {
    day: 'No column holds days, weeks, months or quarters. Choose the one that does, or load a table with one row for each.',
    numbers: 'No column holds numbers. Choose another table.',
    format: 'These days could be day/month or month/day. Choose which.',
    columns: 'Choose the column of each number.',
    mark: '1,234 could be over a thousand or a little over one. Choose the decimal mark.',
    step: 'This metric is kept by another step than these rows have. Load them as a new metric.',
    combining: 'Choose how they become one number.',
  } satisfies Record<LoadQuestion, string>,
  summary: (
    { added, changed, unchanged }: Record<'added' | 'changed' | 'unchanged', number>,
    span: string,
  ) =>
    `${[
      ...(added > 0 ? [`${written(added)} new`] : []),
      ...(changed > 0 ? [`${written(changed)} changed`] : []),
      ...(unchanged > 0 ? [`${written(unchanged)} unchanged`] : []),
    ].join(', ')}: ${span}`,
  nothing: 'Nothing in this table can be taken.',
  preview: 'Preview',
  newestFirst: (shown: number, all: number) =>
    shown === all ? '' : `The latest ${written(shown)} of ${written(all)}.`,
  leftOut: {
    unfinished: (spans: string) => `Not over yet, and left out: ${spans}.`,
    partial: (spans: string) => `The table holds only a part of these, left out: ${spans}.`,
    totals: (count: number) => `${plural(count, 'row')} with totals left out.`,
    oldest: (count: number, limit: number) =>
      `${written(limit)} steps are kept of a metric: the oldest ${written(count)} are left out.`,
  },
  refused: (count: number) =>
    `${plural(count, 'row')} cannot be read and ${count === 1 ? 'is' : 'are'} left out:`,
  more: (count: number) => `… and ${written(count)} more.`,
  refusedRow: (line: number, row: RowRefused): string => `Line ${written(line)}: ${whyOf(row)}`,
  room: (characters: number) =>
    `Room for about ${written(Math.max(0, Math.floor(characters / 24)))} more numbers in this project. Keeping by week or month takes less.`,
  take: (count: number, step: MetricStep) => `Load ${plural(count, step)}`,
  saving: 'Saving…',
  saved: (count: number, step: MetricStep, name: string) =>
    `Saved: ${plural(count, step)} of “${name}”. Every macro of this project shows it.`,
  takenBack: (name: string) => `Taken back: “${name}” is as it was before.`,
  example: 'Month, Customers lost, Customers at the start\n2026-09, 12, 400\n2026-10, 8, 440',
  column: (at: number) => `Column ${written(at + 1)}`,
  columnAt: (name: string, at: number) => `${name} (column ${written(at + 1)})`,
  refusals: {
    empty: 'There is nothing in it. Choose a file with a heading and rows.',
    workbook:
      'This is an Excel workbook, not a text table. In Excel choose Save As ▸ CSV UTF-8, or copy the cells and paste them here.',
    binary: 'This is no text. Choose a CSV or TSV file.',
    tooLarge: (megabytes: string, limit: string) =>
      `It has ${megabytes} MB, and ${limit} MB can be read here. Export fewer columns, or weeks instead of days.`,
    noRows: 'No table with a heading and rows was found in it.',
    unreadable: 'The browser could not read it. Choose it again.',
  },
};

function whyOf(row: RowRefused): string {
  const said = `“${row.text.slice(0, 40)}”`;
  switch (row.why) {
    case 'noDay':
      return 'no day';
    case 'day':
      return `${said} is no day in this format`;
    case 'future':
      return `${said} lies in the future`;
    case 'noNumber':
      return `no number in ${inputOf(row.input)}`;
    case 'number':
      return `${said} in ${inputOf(row.input)} is no number`;
    case 'noPercent':
      return `${said} has no percent sign, other rows have`;
    case 'negative':
      return `${said}: fewer than none`;
    case 'moreThanBase':
      return `${said}: more than there were to begin with`;
  }
}
