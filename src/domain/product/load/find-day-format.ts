import type { CalendarDay } from '../../time/calendar-day';
import type { DayFormat } from './read-day';
import { dayFormats, readDay } from './read-day';

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
  // Any number of five digits could be one: only a column that says it holds days does.
  const isOfDays = daysWord.test(heading.trim());
  return dayFormats.filter(
    (format) =>
      !format.startsWith('nth') &&
      !(isOfWeeks && format === 'month') &&
      !(format === 'serial' && !isOfDays),
  );
};

const daysWord =
  /^(?:day|week|month|quarter|period|tag|woche|monat|quartal|jour|semaine|mois|d[ií]a|semana|mes|m[eê]s|giorno|settimana|mese|dag|week|maand)$|(?:^|\s)(?:date|datum|fecha|data)$/i;

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
