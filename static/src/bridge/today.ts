import type { CalendarDay } from '#domain/time/calendar-day';
import { dayInZone } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';

/** The day it is where the person is, in the time zone that the platform's context names. */
export const todayIn = (timeZone: string): CalendarDay =>
  dayInZone(instantAt(Date.now()), timeZone);
