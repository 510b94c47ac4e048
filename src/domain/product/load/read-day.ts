import type { CalendarDay } from '../../time/calendar-day';
import { addDays, isCalendarDay, weekdayOf } from '../../time/calendar-day';
import type { MetricStep } from '../metric-span';
import { addMonths } from '../metric-span';

/** The ways in which files write days, weeks and months. */
export const dayFormats = [
  'iso',
  'compact',
  'dmy',
  'mdy',
  'named',
  'week',
  'month',
  'nthDay',
  'nthWeek',
  'nthMonth',
] as const;

/** One of them; the last three count from the first day that the file names. */
export type DayFormat = (typeof dayFormats)[number];

/** What a cell says: a day, or the first day of a whole week or month. */
export type ReadDay = { readonly from: CalendarDay; readonly step: MetricStep };

/** The day that a cell says in a format; undefined where it says none. Of a moment, its day as it is written. */
export function readDay(
  cell: string,
  format: DayFormat,
  startOn?: CalendarDay,
): ReadDay | undefined {
  const text = cell.trim().replace(/\s+/g, ' ');
  switch (format) {
    case 'iso':
      return readParts(/^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:[T ].*)?$/, text);
    case 'compact':
      return readParts(/^(?<y>\d{4})(?<m>\d\d)(?<d>\d\d)$/, text);
    case 'dmy':
      return readParts(/^(?<d>\d{1,2})[-/.](?<m>\d{1,2})[-/.](?<y>\d{4}|\d\d)(?:,? .*)?$/, text);
    case 'mdy':
      return readParts(/^(?<m>\d{1,2})[-/](?<d>\d{1,2})[-/](?<y>\d{4}|\d\d)(?:,? .*)?$/, text);
    case 'named':
      return readNamed(text);
    case 'week':
      return readWeek(text);
    case 'month':
      return readMonth(text);
    case 'nthDay':
    case 'nthWeek':
    case 'nthMonth':
      return readNth(text, format, startOn);
  }
}

type Parts = Readonly<Record<string, string | undefined>>;

const readParts = (shape: RegExp, text: string): ReadDay | undefined => {
  const { y = '', m = '', d = '' }: Parts = shape.exec(text)?.groups ?? {};
  return dayAt(wholeYear(y), m, d);
};

const wholeYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

function dayAt(year: string, month: string, day: string): ReadDay | undefined {
  const from = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(from) ? { from, step: 'day' } : undefined;
}

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const namedShapes = [
  /^(?<d>\d{1,2})\.? (?<name>[a-z]{3,9})\.?,? (?<y>\d{4})$/i,
  /^(?<name>[a-z]{3,9})\.? (?<d>\d{1,2}),? (?<y>\d{4})$/i,
  /^(?<name>[a-z]{3,9})\.?,? (?<y>\d{4})$/i,
  /^(?<d>\d{1,2})-(?<name>[a-z]{3,9})-(?<y>\d{4}|\d\d)$/i,
  // As Excel writes a month.
  /^(?<name>[a-z]{3,9})-(?<y>\d{4}|\d\d)$/i,
];

function readNamed(text: string): ReadDay | undefined {
  for (const shape of namedShapes) {
    const { y = '', name = '', d }: Parts = shape.exec(text)?.groups ?? {};
    const month = monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;
    if (month === 0) continue;
    const year = wholeYear(y);
    return d === undefined ? monthAt(year, String(month)) : dayAt(year, String(month), d);
  }
  return undefined;
}

function monthAt(year: string, month: string): ReadDay | undefined {
  const day = dayAt(year, month, '1');
  return day === undefined ? undefined : { from: day.from, step: 'month' };
}

function readMonth(text: string): ReadDay | undefined {
  const { y = '', m = '' }: Parts =
    (
      /^(?<y>\d{4})[-/.](?<m>\d{1,2})$/.exec(text) ??
      /^(?<m>\d{1,2})[-/](?<y>\d{4})$/.exec(text) ??
      // With one digit it is a number.
      /^(?<m>\d\d)\.(?<y>(?:19|20)\d\d)$/.exec(text) ??
      /^(?<y>(?:19|20)\d\d)(?<m>\d\d)$/.exec(text)
    )?.groups ?? {};
  return monthAt(y, m);
}

/** A week of ISO 8601: the first one of a year holds its fourth of January. */
function readWeek(text: string): ReadDay | undefined {
  const { y = '', w = '' }: Parts =
    /^(?<y>\d{4})[- ]?W(?:eek )?(?<w>\d{1,2})$/i.exec(text)?.groups ?? {};
  const fourth = `${y}-01-04`;
  if (!isCalendarDay(fourth)) return undefined;
  const from = addDays(fourth, (Number(w) - 1) * 7 - weekdayOf(fourth));
  // A week belongs to the year of its Thursday.
  const isOfYear = addDays(from, 3).slice(0, 4) === y;
  return isOfYear ? { from, step: 'week' } : undefined;
}

const nthSteps = { nthDay: 'day', nthWeek: 'week', nthMonth: 'month' } as const;
const nthAtMost = 10_000;

function readNth(
  text: string,
  format: keyof typeof nthSteps,
  startOn: CalendarDay | undefined,
): ReadDay | undefined {
  if (startOn === undefined || !/^\d{1,5}$/.test(text) || Number(text) > nthAtMost)
    return undefined;
  const [count, step] = [Number(text), nthSteps[format]];
  if (step === 'month') return { from: addMonths(startOn, count), step };
  return { from: addDays(startOn, step === 'week' ? 7 * count : count), step };
}

/** How the days of a column are written; without `format` where it could be either of `among`. */
export type FoundFormat = {
  readonly format?: DayFormat;
  readonly among: readonly DayFormat[];
  /** The part of the cells that can be read so, from 0 to 1. */
  readonly share: number;
};

const formatsFor = (heading: string): readonly DayFormat[] => {
  const nth = /^nth (day|week|month)$/i.exec(heading.trim())?.[1]?.toLowerCase();
  if (nth === 'day') return ['nthDay'];
  if (nth === 'week') return ['nthWeek'];
  if (nth === 'month') return ['nthMonth'];
  // Year and number of a week look like year and month.
  const isOfWeeks = /\bweeks?\b/i.test(heading);
  return dayFormats.filter(
    (format) => !format.startsWith('nth') && !(isOfWeeks && format === 'month'),
  );
};

const cellsTried = 200;

/**
 * How a column writes its days. Where day and month could be either, and that makes a difference, none
 * is chosen: it has to be asked.
 */
export function findDayFormat(
  heading: string,
  cells: readonly string[],
  startOn?: CalendarDay,
): FoundFormat {
  const timesWritten = new Map<string, number>();
  for (const cell of cells)
    if (cell.trim() !== '') timesWritten.set(cell, (timesWritten.get(cell) ?? 0) + 1);
  const written = [...timesWritten.keys()];
  const all = [...timesWritten.values()].reduce((sum, times) => sum + times, 0);
  const isRead = (cell: string, format: DayFormat): boolean =>
    readDay(cell, format, startOn) !== undefined;
  const formats = formatsFor(heading).filter((format) =>
    written.slice(0, cellsTried).some((cell) => isRead(cell, format)),
  );
  const counts = formats.map((format) => ({
    format,
    count: written.reduce(
      (sum, cell) => sum + (isRead(cell, format) ? (timesWritten.get(cell) ?? 0) : 0),
      0,
    ),
  }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  if (most === 0) return { among: [], share: 0 };
  const among = counts.filter(({ count }) => count === most).map(({ format }) => format);
  const share = most / all;
  const [first] = among;
  const isOne = among.every((format) =>
    written.every(
      (cell) =>
        readDay(cell, format, startOn)?.from === readDay(cell, first ?? 'iso', startOn)?.from,
    ),
  );
  return isOne && first !== undefined ? { format: first, among: [], share } : { among, share };
}
