import type { CalendarDay } from '../../time/calendar-day';
import { addDays, isCalendarDay, weekdayOf } from '../../time/calendar-day';
import type { MetricStep } from '../metric-span';
import { addMonths } from '../metric-span';
import { findMonth } from './month-names';

/** The ways in which files write days, weeks and months. */
export const dayFormats = [
  'iso',
  'compact',
  'dmy',
  'mdy',
  'named',
  'week',
  'month',
  'quarter',
  'serial',
  'nthDay',
  'nthWeek',
  'nthMonth',
] as const;

/** One of them; the last three count from the first day that the file names. */
export type DayFormat = (typeof dayFormats)[number];

/** What a cell says: a day, or the first day of a whole week, month or quarter. */
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
    case 'quarter':
      return readQuarter(text);
    case 'serial':
      return readSerial(text);
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

// `3. Juli 2026`, `1er juillet 2026`, `3 de julio de 2026`.
const namedShapes = [
  /^(?<d>\d{1,2})(?:\.|er|º|st|nd|rd|th)? (?<name>\p{L}+)\.?,? (?<y>\d{4})$/iu,
  /^(?<name>\p{L}+)\.? (?<d>\d{1,2})(?:st|nd|rd|th)?,? (?<y>\d{4})$/iu,
  /^(?<name>\p{L}+)\.?,? (?<y>\d{4})$/u,
  /^(?<d>\d{1,2})-(?<name>\p{L}+)\.?-(?<y>\d{4}|\d\d)$/u,
  // As sheets write a month.
  /^(?<name>\p{L}+)\.?[-/](?<y>\d{4}|\d\d)$/u,
];

function readNamed(text: string): ReadDay | undefined {
  const plain = text.replace(/ de(?= )/gi, '');
  for (const shape of namedShapes) {
    const { y = '', name = '', d }: Parts = shape.exec(plain)?.groups ?? {};
    const month = findMonth(name);
    if (month === undefined) continue;
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

/** A quarter of the calendar year: Romance languages write a T for it, sheets often a short year. */
function readQuarter(text: string): ReadDay | undefined {
  const { y = '', q = '' }: Parts =
    (
      /^(?<y>(?:19|20)\d\d)[-/ ]?[QT](?<q>[1-4])$/i.exec(text) ??
      /^[QT](?<q>[1-4])[-/ ]?(?<y>(?:19|20)\d\d)$/i.exec(text) ??
      /^[QT](?<q>[1-4])[-/ ]['’]?(?<y>\d\d)$/i.exec(text) ??
      /^(?<q>[1-4])[QT][-/ ]?['’]?(?<y>(?:19|20)\d\d|\d\d)$/i.exec(text)
    )?.groups ?? {};
  const day = dayAt(wholeYear(y), String(Number(q) * 3 - 2), '1');
  return day === undefined ? undefined : { from: day.from, step: 'quarter' };
}

// The days 1 January 2000 and 31 December 2099; Excel counts from the last day but one of 1899.
const [firstSerial, lastSerial] = [36_526, 73_050];
const dayOfSerialZero = '1899-12-30';

/** A day as Excel and Google Sheets count it; what stands behind the mark is the time of day. */
function readSerial(text: string): ReadDay | undefined {
  const serial = Number(/^(\d{5})(?:[.,]\d+)?$/.exec(text)?.[1]);
  if (!(serial >= firstSerial && serial <= lastSerial)) return undefined;
  return { from: addDays(dayOfSerialZero, serial), step: 'day' };
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
