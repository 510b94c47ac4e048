import type { CalendarDay } from '../../time/calendar-day';
import { daysBetween, weekdayOf } from '../../time/calendar-day';
import type { MetricInput, MetricKind, MetricPoint } from '../metric';
import { findInputsRefused, inputsOf } from '../metric';
import type { MetricStep } from '../metric-span';
import { metricSteps, spanFrom, startOfStep } from '../metric-span';
import type { FoundTable, TableRow } from './find-tables';
import type { DayFormat, ReadDay } from './read-day';
import { readDay } from './read-day';
import type { DecimalMark } from './read-number';
import { inPercent, isPercent, readNumber } from './read-number';

/** How several rows of one step become one. */
export type Combining = 'sum' | 'average' | 'last';

/** Which column is what, and how it is written. */
export type Mapping = {
  readonly kind: MetricKind;
  readonly day: number;
  readonly format: DayFormat;
  /** The columns of the kind's inputs, in their order. */
  readonly columns: readonly number[];
  readonly mark: DecimalMark;
  /** Its numbers carry a percent sign: one without means something else. */
  readonly isPercent?: boolean;
  /** Its numbers are fractions of one, to be shown in percent. */
  readonly isFraction?: boolean;
  readonly step: MetricStep;
  readonly combining?: Combining;
};

/** Why a row cannot be taken. */
export type RowRefused =
  | { readonly why: 'noDay' | 'future' | 'negative' | 'moreThanBase'; readonly text: string }
  | { readonly why: 'day'; readonly text: string }
  | {
      readonly why: 'noNumber' | 'number' | 'noPercent';
      readonly text: string;
      readonly input: MetricInput;
    };

/** What would be taken of a table, and everything that would not. */
export type ReadPoints = {
  readonly points: readonly MetricPoint[];
  readonly refused: readonly (RowRefused & { readonly line: number })[];
  /** First days of steps that hold several rows: somebody has to say how those become one. */
  readonly repeated: readonly CalendarDay[];
  /** First days of steps that are not over: half a month is no month. */
  readonly unfinished: readonly CalendarDay[];
  /** First days of steps of which the table holds the first or the last days only. */
  readonly partial: readonly CalendarDay[];
};

type Row = { readonly day: CalendarDay; readonly inputs: readonly number[] };

/** Reads the points of a product metric out of a table; a row that cannot be read takes no other along. */
export function readPoints(table: FoundTable, mapping: Mapping, today: CalendarDay): ReadPoints {
  const toDay = dayReader(mapping.format, table.startOn);
  const read = table.rows.map((row) => ({
    line: row.line,
    ...readRow(row, mapping, { toDay, today }),
  }));
  const rows = read.flatMap((each) => ('day' in each ? [each] : []));
  const refused = read.flatMap((each) => ('why' in each ? [each] : []));
  const rowsByStart = groupRows(rows, mapping.step);
  const starts = [...rowsByStart.keys()].sort();
  const unfinished = starts.filter((from) => spanFrom(from, mapping.step).through >= today);
  const partial = partialOf(rows, starts, mapping.step).filter(
    (from) => !unfinished.includes(from),
  );
  const left = new Set([...unfinished, ...partial]);
  const whole = starts.filter((from) => !left.has(from));
  const repeated = whole.filter((from) => (rowsByStart.get(from)?.length ?? 0) > 1);
  const points = whole.map((from): MetricPoint => [
    from,
    ...combine(rowsByStart.get(from) ?? [], mapping.combining ?? 'last'),
  ]);
  return {
    points: repeated.length > 0 && mapping.combining === undefined ? [] : points,
    ...{ refused, repeated, unfinished, partial },
  };
}

type DayReader = (text: string) => ReadDay | undefined;

/** Reads each text once: a table of pages or countries says every day many times. */
function dayReader(format: DayFormat, startOn: CalendarDay | undefined): DayReader {
  const known = new Map<string, ReadDay | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, readDay(text, format, startOn));
    return known.get(text);
  };
}

function readRow(
  { cells }: TableRow,
  mapping: Mapping,
  { toDay, today }: { readonly toDay: DayReader; readonly today: CalendarDay },
): Row | RowRefused {
  const text = (cells[mapping.day] ?? '').trim();
  if (text === '') return { why: 'noDay', text };
  const day = toDay(text);
  if (day === undefined) return { why: 'day', text };
  if (day.from > today) return { why: 'future', text };
  const inputs: number[] = [];
  for (const [index, input] of inputsOf[mapping.kind].entries()) {
    const cell = (cells[mapping.columns[index] ?? -1] ?? '').trim();
    const value = readInput(cell, mapping);
    if (typeof value !== 'number') return { ...value, text: cell, input };
    inputs.push(value);
  }
  const why = findInputsRefused(mapping.kind, inputs);
  return why === undefined ? { day: day.from, inputs } : { why, text: inputs.join(' / ') };
}

function readInput(
  cell: string,
  mapping: Mapping,
): number | { readonly why: 'noNumber' | 'number' | 'noPercent' } {
  if (cell === '') return { why: 'noNumber' };
  const value = readNumber(cell, mapping.mark);
  if (value === undefined) return { why: 'number' };
  if (mapping.isPercent === true && !isPercent(cell)) return { why: 'noPercent' };
  return mapping.isFraction === true ? inPercent(value) : value;
}

/**
 * Rows by the first day of their step, each step’s in the order of days: many tables have the newest on
 * top. Weeks that all begin on one weekday keep that weekday.
 */
function groupRows(
  rows: readonly Row[],
  step: MetricStep,
): ReadonlyMap<CalendarDay, readonly Row[]> {
  const isWeekly = step === 'week' && areWeekly(rows.map(({ day }) => day));
  const grouped = new Map<CalendarDay, Row[]>();
  for (const row of [...rows].sort((one, other) => compareDays(one.day, other.day))) {
    const from = isWeekly ? row.day : startOfStep(row.day, step);
    const those = grouped.get(from);
    if (those === undefined) grouped.set(from, [row]);
    else those.push(row);
  }
  return grouped;
}

const compareDays = (one: CalendarDay, other: CalendarDay): number =>
  one < other ? -1 : one > other ? 1 : 0;

const areWeekly = (days: readonly CalendarDay[]): boolean =>
  new Set(days.map(weekdayOf)).size === 1;

/** The steps at both ends of which a file by the day holds a part only. */
function partialOf(
  rows: readonly Row[],
  starts: readonly CalendarDay[],
  step: MetricStep,
): readonly CalendarDay[] {
  const days = [...new Set(rows.map(({ day }) => day))].sort();
  // One day for each step stands for all of it.
  if (days.length <= starts.length) return [];
  const [first, last] = [starts[0], starts.at(-1)];
  const parts = [
    ...(first !== undefined && (days[0] ?? first) > first ? [first] : []),
    ...(last !== undefined && (days.at(-1) ?? '') < spanFrom(last, step).through ? [last] : []),
  ];
  return [...new Set(parts)];
}

function combine(rows: readonly Row[], combining: Combining): readonly number[] {
  const last = rows.at(-1)?.inputs ?? [];
  if (combining === 'last' || rows.length === 1) return last;
  const divisor = combining === 'average' ? rows.length : 1;
  return last.map((_, index) => {
    const sum = rows.reduce((total, { inputs }) => total + (inputs[index] ?? 0), 0);
    return Number((sum / divisor).toPrecision(12));
  });
}

/** The steps in which rows with these days can be kept, the one that they are written in first. */
export function stepsFor(kind: MetricKind, days: readonly ReadDay[]): readonly MetricStep[] {
  const own = ownStepOf(days);
  // Databases write a quarter as its first day too.
  if (own === 'month' && days.every(isQuarterStart)) return ['month', 'quarter'];
  if (own !== 'day') return [own];
  if (kind !== 'churn' && kind !== 'retention') return metricSteps;
  // Customers at the start of each day, added up, are nobody’s customers at the start of a month.
  const written = [...new Set(days.map(({ from }) => from))];
  const isOneEach = (step: MetricStep): boolean =>
    new Set(written.map((day) => startOfStep(day, step))).size === written.length;
  return metricSteps.filter(isOneEach);
}

const isQuarterStart = ({ from, step }: ReadDay): boolean =>
  step === 'day' && from === startOfStep(from, 'quarter');

function ownStepOf(read: readonly ReadDay[]): MetricStep {
  const [first] = read;
  if (first === undefined) return 'day';
  if (first.step !== 'day') return first.step;
  const days = [...new Set(read.map(({ from }) => from))].sort();
  if (days.length < 2) return 'day';
  if (days.every((day) => day.endsWith('-01'))) return 'month';
  const isApart = days.every((day, at) => at === 0 || daysBetween(days[at - 1] ?? day, day) >= 7);
  return areWeekly(days) && isApart ? 'week' : 'day';
}
