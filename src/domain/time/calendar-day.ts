import type { Instant } from './instant';
import { epochMsOf, instantAt } from './instant';

/** A day without time or zone: `2026-03-09`. Sorts as text. */
export type CalendarDay = string;

/** Whole calendar days, both included; `from` is not after `through`. */
export type Span = { readonly from: CalendarDay; readonly through: CalendarDay };

const dayMs = 86_400_000;
const pattern = /^\d{4}-\d\d-\d\d$/;

const numberOf = (day: CalendarDay): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);

const dayOf = (number: number): CalendarDay => new Date(number * dayMs).toISOString().slice(0, 10);

/** Is this text a day of the calendar? `2026-02-30` is not. */
export const isCalendarDay = (text: string): boolean =>
  pattern.test(text) && !Number.isNaN(numberOf(text)) && dayOf(numberOf(text)) === text;

/** The day `days` after (before, when negative). */
export const addDays = (day: CalendarDay, days: number): CalendarDay => dayOf(numberOf(day) + days);

/** How many days from the first to the second; negative when the second is earlier. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number =>
  numberOf(to) - numberOf(from);

/** Is the day within the span, both ends included? */
export const isWithin = (day: CalendarDay, span: Span): boolean =>
  day >= span.from && day <= span.through;

/** How many days the span has; 1 when it begins and ends on one day. */
export const daysIn = (span: Span): number => daysBetween(span.from, span.through) + 1;

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: CalendarDay): number => (((numberOf(day) + 3) % 7) + 7) % 7;

/**
 * The day on which the moment falls in the zone, an IANA name such as `Europe/Paris`.
 * @throws {RangeError} When the moment is no date or the zone is unknown.
 */
export function dayInZone(instant: Instant, timeZone: string): CalendarDay {
  return formatterOf(timeZone).format(epochMsOf(instant));
}

/**
 * The first moment of the day in the zone. Where clocks change at midnight the day begins later than
 * at 0 o'clock; a day that a zone has left out begins with the next one.
 * @throws {RangeError} When the zone is unknown.
 */
export function startOfDay(day: CalendarDay, timeZone: string): Instant {
  // No zone is further than fourteen hours from UTC.
  let before = (numberOf(day) - 1) * dayMs;
  let within = (numberOf(day) + 1) * dayMs;
  while (within - before > 1) {
    const middle = Math.floor((before + within) / 2);
    if (dayInZone(instantAt(middle), timeZone) < day) before = middle;
    else within = middle;
  }
  return instantAt(within);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs some fifty times what using one does.
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}
