import type { KpiDay } from '../domain/kpi/kpi-day';
import type { CalendarDay } from '../domain/time/calendar-day';

/** Where the counts of projects are kept, one record a project and day. */
export type KpiDayStore = {
  readonly has: (projectId: string, day: CalendarDay) => Promise<boolean>;
  readonly keep: (projectId: string, day: KpiDay) => Promise<void>;
  /** Was the day's walk sent on to this place in the list of projects? */
  readonly isSent: (day: CalendarDay, at: number) => Promise<boolean>;
  readonly noteSent: (day: CalendarDay, at: number) => Promise<void>;
  /** The days from `since` on, oldest first. */
  readonly since: (projectId: string, since: CalendarDay) => Promise<readonly KpiDay[]>;
};
