import type { Version } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';

/** Was the version released by the end of that day? One without a day counts as released before it. */
export const isOut = ({ isReleased, releaseOn }: Version, day: CalendarDay): boolean =>
  isReleased && (releaseOn === undefined || releaseOn <= day);
