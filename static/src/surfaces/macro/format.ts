import type { CalendarDay } from '#domain/time/calendar-day';

/** How days and times are written for one reader. */
export type Format = {
  /** `9 Mar`, with the year where it is not this one. */
  readonly day: (day: CalendarDay) => string;
  /** `9 Mar`, whatever its year. */
  readonly dayOfMonth: (day: CalendarDay) => string;
  readonly isToday: (day: CalendarDay) => boolean;
  /** `Mar`. */
  readonly month: (day: CalendarDay) => string;
  readonly time: (instant: string) => string;
  readonly dayOf: (instant: string) => CalendarDay;
};

const noonOf = (day: CalendarDay): Date => new Date(`${day}T12:00:00Z`);

/** Writes days and times in the reader's language and zone. */
export function makeFormat(locale: string, timeZone: string, today: CalendarDay): Format {
  const short = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone });
  const dayIn = new Intl.DateTimeFormat('en-CA', { timeZone });
  return {
    day: (day) => {
      const isNear = day.slice(0, 4) === today.slice(0, 4);
      return (isNear ? short : long).format(noonOf(day));
    },
    dayOfMonth: (day) => short.format(noonOf(day)),
    isToday: (day) => day === today,
    month: (day) => month.format(noonOf(day)),
    time: (instant) => clock.format(new Date(instant)),
    dayOf: (instant) => dayIn.format(new Date(instant)),
  };
}
