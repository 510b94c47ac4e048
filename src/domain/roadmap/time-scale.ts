import type { CalendarDay, Span } from '../time/calendar-day';
import { addDays, daysBetween, daysIn, weekdayOf } from '../time/calendar-day';

/** The unit that the head of a timeline is divided in. */
export type Zoom = 'weeks' | 'months' | 'quarters';

/** One division of the head: its first day within the window, its last, and what it is called. */
export type Division = {
  readonly span: Span;
  readonly label: string;
  /** For where there is less room; the same as `label` where nothing can be spared. */
  readonly shortLabel: string;
};

/** Maps days to a length and back. Days outside the window map outside 0…width. */
export type TimeScale = {
  readonly window: Span;
  readonly width: number;
  /** Where the day begins. */
  readonly startOf: (day: CalendarDay) => number;
  /** Where the day ends: the beginning of the next. */
  readonly endOf: (day: CalendarDay) => number;
  /** The day that lies at this place. */
  readonly dayAt: (x: number) => CalendarDay;
};

/** How whoever reads it names the days of a head. */
export type DayNames = {
  /** `Mar` */
  readonly month: (day: CalendarDay) => string;
  /** `9 Mar` */
  readonly dayOfMonth: (day: CalendarDay) => string;
};

/** What the head of a timeline is named by; calendar years and English where nothing is said. */
export type DivisionOptions = { readonly fiscalStartMonth?: number; readonly names?: DayNames };

const monthNames = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
const monthOf = (day: CalendarDay): number => Number(day.slice(5, 7));
const twoDigits = (value: number): string => String(value).padStart(2, '0');

const englishNames: DayNames = {
  month: (day) => monthNames[monthOf(day) - 1] ?? '',
  dayOfMonth: (day) => `${String(Number(day.slice(8)))} ${englishNames.month(day)}`,
};

/** The first day of the month that lies `months` after the day's own. */
export function monthStart(day: CalendarDay, months = 0): CalendarDay {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${twoDigits((index % 12) + 1)}-01`;
}

/** A scale of `width` over the window, each day equally long. */
export function timeScale(window: Span, width: number): TimeScale {
  const perDay = width / daysIn(window);
  return {
    window,
    width,
    startOf: (day) => daysBetween(window.from, day) * perDay,
    endOf: (day) => (daysBetween(window.from, day) + 1) * perDay,
    dayAt: (x) => addDays(window.from, Math.floor(x / perDay + 1e-9)),
  };
}

/** From the month before today's through the end of the second quarter after it: seven to eight months. */
export function nextTwoQuarters(today: CalendarDay): Span {
  const untilQuarterEnd = (3 - (monthOf(today) % 3)) % 3;
  const monthsAhead = untilQuarterEnd + 1 + (untilQuarterEnd === 2 ? 3 : 6);
  return { from: monthStart(today, -1), through: addDays(monthStart(today, monthsAhead), -1) };
}

/** The smallest span of whole months that holds all days and today; never shorter than two quarters. */
export function spanOfAll(days: readonly CalendarDay[], today: CalendarDay): Span {
  const least = nextTwoQuarters(today);
  const sorted = [...days, least.from, least.through].sort();
  const first = sorted[0] ?? least.from;
  const last = sorted.at(-1) ?? least.through;
  return { from: monthStart(first), through: addDays(monthStart(last, 1), -1) };
}

function quarterLabel(first: CalendarDay, fiscalStartMonth: number): string {
  const offset = (monthOf(first) - fiscalStartMonth + 12) % 12;
  const calendarYears = fiscalStartMonth === 1;
  const startYear = monthOf(first) < fiscalStartMonth ? yearOf(first) - 1 : yearOf(first);
  const year = calendarYears ? String(startYear) : `FY${twoDigits((startYear + 1) % 100)}`;
  return `Q${String(Math.floor(offset / 3) + 1)} ${year}`;
}

function startOfDivision(day: CalendarDay, zoom: Zoom, fiscalStartMonth: number): CalendarDay {
  if (zoom === 'weeks') return addDays(day, -weekdayOf(day));
  if (zoom === 'months') return monthStart(day);
  return monthStart(day, -((monthOf(day) - fiscalStartMonth + 12) % 3));
}

const nextStart = (start: CalendarDay, zoom: Zoom): CalendarDay =>
  zoom === 'weeks' ? addDays(start, 7) : monthStart(start, zoom === 'months' ? 1 : 3);

type Labels = Pick<Division, 'label' | 'shortLabel'>;

function labelsOf(
  start: CalendarDay,
  zoom: Zoom,
  { fiscalStartMonth, names }: Required<DivisionOptions>,
): Labels {
  const alike = (label: string): Labels => ({ label, shortLabel: label });
  if (zoom === 'weeks') {
    const label = names.dayOfMonth(start);
    const isFirst = monthOf(start) === 1 && Number(start.slice(8)) <= 7;
    return { label: isFirst ? `${label} ${String(yearOf(start))}` : label, shortLabel: label };
  }
  if (zoom === 'quarters') {
    const label = quarterLabel(start, fiscalStartMonth);
    return { label, shortLabel: label.slice(0, 2) };
  }
  const month = names.month(start);
  if (monthOf(start) !== 1) return alike(month);
  return { label: `${month} ${String(yearOf(start))}`, shortLabel: month };
}

/**
 * The window cut into weeks (Monday first), months or quarters, without gap or overlap; the first and
 * the last may be cut. Quarters count from the fiscal year's first month, 1 to 12.
 */
export function divisions(
  window: Span,
  zoom: Zoom,
  { fiscalStartMonth = 1, names = englishNames }: DivisionOptions = {},
): readonly Division[] {
  const found: Division[] = [];
  let start = startOfDivision(window.from, zoom, fiscalStartMonth);
  while (start <= window.through) {
    const next = nextStart(start, zoom);
    const last = addDays(next, -1);
    found.push({
      span: {
        from: start < window.from ? window.from : start,
        through: last > window.through ? window.through : last,
      },
      ...labelsOf(start, zoom, { fiscalStartMonth, names }),
    });
    start = next;
  }
  return found;
}
