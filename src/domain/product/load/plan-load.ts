import type { CalendarDay } from '../../time/calendar-day';
import type { MetricKind, MetricPoint } from '../metric';
import type { MetricStep } from '../metric-span';
import type { FoundTable } from './find-tables';
import type { DayFormat } from './read-day';
import { dayFormats, readDay } from './read-day';
import type { DecimalMark } from './read-number';
import { findDecimalMark } from './read-number';
import type { Combining, ReadPoints } from './read-points';
import { readPoints, stepsFor } from './read-points';
import { cellsOf, findColumns, findShares, suggestColumns } from './suggest-mapping';

/** What somebody chose instead of what was found. */
export type LoadChoices = {
  readonly kind: MetricKind;
  readonly day?: number;
  readonly format?: DayFormat;
  readonly columns?: readonly (number | undefined)[];
  readonly mark?: DecimalMark;
  readonly isFraction?: boolean;
  readonly step?: MetricStep;
  readonly combining?: Combining;
};

/** What keeps a table from being read until somebody says it. */
export type LoadQuestion = 'day' | 'numbers' | 'format' | 'columns' | 'mark' | 'step' | 'combining';

/** What a table was found to hold, what was chosen, and what would be taken. */
export type LoadPlan = {
  readonly day?: number;
  readonly format?: DayFormat;
  /** The formats in which at least one cell can be read. */
  readonly formats: readonly DayFormat[];
  readonly columns: readonly (number | undefined)[];
  readonly mark?: DecimalMark;
  readonly isPercent: boolean;
  readonly isFraction: boolean;
  readonly step: MetricStep;
  readonly steps: readonly MetricStep[];
  readonly questions: readonly LoadQuestion[];
  /** Absent as long as it is not known what the columns mean. */
  readonly read?: ReadPoints;
};

/** Works out what a table holds, by what was chosen where something was; asks where it could be either. */
export function planLoad(table: FoundTable, choices: LoadChoices, today: CalendarDay): LoadPlan {
  const found = findColumns(table);
  const day = choices.day ?? found.days[0]?.column;
  const days = dayChoice(table, day, choices.format ?? formatFound(found, day));
  const numbers = found.numbers.filter((column) => column !== day);
  const columns = choices.columns ?? suggestColumns(choices.kind, table, numbers);
  const cells = columns.flatMap((column) => (column === undefined ? [] : cellsOf(table, column)));
  const mark = choices.mark ?? findDecimalMark(cells);
  const shares = sharesOf(table, choices, { column: columns[0], mark });
  const { steps, format, formats } = { ...days, steps: stepsFor(choices.kind, days.read) };
  const step = choices.step ?? steps[0] ?? 'day';
  const questions: LoadQuestion[] = [];
  if (day === undefined) questions.push('day');
  else if (format === undefined) questions.push('format');
  if (numbers.length === 0 && choices.columns === undefined) questions.push('numbers');
  else if (columns.includes(undefined)) questions.push('columns');
  else if (mark === undefined) questions.push('mark');
  if (format !== undefined && !steps.includes(step)) questions.push('step');
  const plan = {
    ...{ formats, columns, steps, step, ...shares },
    ...(day === undefined ? {} : { day }),
    ...(format === undefined ? {} : { format }),
    ...(mark === undefined ? {} : { mark }),
  };
  const known = columns.flatMap((column) => column ?? []);
  if (questions.length > 0 || day === undefined || format === undefined || mark === undefined)
    return { ...plan, questions };
  const { kind, combining } = choices;
  const how = { kind, day, format, mark, step, ...shares, ...(combining && { combining }) };
  const read = readPoints(table, { ...how, columns: known }, today);
  const isAsked = read.repeated.length > 0 && combining === undefined;
  return { ...plan, questions: isAsked ? ['combining'] : [], read };
}

const formatFound = (
  { days }: ReturnType<typeof findColumns>,
  day: number | undefined,
): DayFormat | undefined => days.find(({ column }) => column === day)?.found.format;

function dayChoice(table: FoundTable, day: number | undefined, format: DayFormat | undefined) {
  const cells = day === undefined ? [] : [...new Set(cellsOf(table, day))];
  const { startOn } = table;
  const formats = dayFormats.filter((each) =>
    cells.some((cell) => readDay(cell, each, startOn) !== undefined),
  );
  const read =
    format === undefined ? [] : cells.flatMap((cell) => readDay(cell, format, startOn) ?? []);
  return { format, formats, read };
}

function sharesOf(
  table: FoundTable,
  { kind, isFraction }: LoadChoices,
  { column, mark }: { readonly column: number | undefined; readonly mark: DecimalMark | undefined },
): { readonly isPercent: boolean; readonly isFraction: boolean } {
  if (kind !== 'value' || column === undefined || mark === undefined)
    return { isPercent: false, isFraction: false };
  const found = findShares(table, { column, mark });
  return { ...found, isFraction: !found.isPercent && (isFraction ?? found.isFraction) };
}

/** How many of the points that come are new, how many change what is there, and how many say the same. */
export function comparePoints(
  before: readonly MetricPoint[],
  coming: readonly MetricPoint[],
): { readonly added: number; readonly changed: number; readonly unchanged: number } {
  const kept = new Map(before.map((point) => [point[0], JSON.stringify(point)]));
  const added = coming.filter(([from]) => !kept.has(from)).length;
  const unchanged = coming.filter((point) => kept.get(point[0]) === JSON.stringify(point)).length;
  return { added, unchanged, changed: coming.length - added - unchanged };
}
