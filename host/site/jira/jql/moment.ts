/** Dates in JQL: literals, periods and the starts and ends of days, weeks, months and years, in a person's zone. */

export type Unit = 'day' | 'week' | 'month' | 'year';

/** Where a query's time stands: the moment of asking, and the zone of who asks. */
export type Now = { readonly nowMs: number; readonly timeZone: string };

const minuteMs = 60_000;
const unitMs: Readonly<Record<string, number>> = {
  m: minuteMs,
  h: 60 * minuteMs,
  d: 1440 * minuteMs,
  w: 7 * 1440 * minuteMs,
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** How many milliseconds the zone is ahead of UTC at that moment. */
function zoneOffsetMs(ms: number, timeZone: string): number {
  if (timeZone === 'UTC' || timeZone === 'Etc/GMT') return 0;
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  const name = format.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * minuteMs;
  return sign === '-' ? -offset : offset;
}

/** The moment at which the clocks of the zone show what `localMs` shows as if it were UTC. */
function fromLocal(localMs: number, timeZone: string): number {
  const guess = localMs - zoneOffsetMs(localMs, timeZone);
  return localMs - zoneOffsetMs(guess, timeZone);
}

const toLocal = (ms: number, timeZone: string): Date => new Date(ms + zoneOffsetMs(ms, timeZone));

/** The day in the zone on which the moment falls. */
export const dayOf = (ms: number, timeZone: string): string =>
  toLocal(ms, timeZone).toISOString().slice(0, 10);

const msByDay = new Map<string, number>();

/** Midnight in UTC of a calendar day; each is worked out once, since backlogs hold few different ones. */
export function utcDay(day: string): number {
  const before = msByDay.get(day);
  if (before !== undefined) return before;
  const ms = Date.parse(day);
  msByDay.set(day, ms);
  return ms;
}

/** The first moment of a day in the zone. */
export const startOfDay = (day: string, timeZone: string): number =>
  fromLocal(Date.parse(`${day}T00:00:00Z`), timeZone);

/** The first moment of the unit in which now lies, `amount` units later. Weeks begin on Sunday, as in en-US. */
export function startOf(unit: Unit, amount: number, { nowMs, timeZone }: Now): number {
  const now = toLocal(nowMs, timeZone);
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()];
  const local = {
    day: () => Date.UTC(year, month, day + amount),
    week: () => Date.UTC(year, month, day - now.getUTCDay() + 7 * amount),
    month: () => Date.UTC(year, month + amount, 1),
    year: () => Date.UTC(year + amount, 0, 1),
  };
  return fromLocal(local[unit](), timeZone);
}

/** The last moment of the unit. */
export const endOf = (unit: Unit, amount: number, now: Now): number =>
  startOf(unit, amount + 1, now) - 1;

/** `-1d`, `4w 2d`, `"-3h 30m"`: milliseconds; undefined when it is no period. */
export function periodMs(text: string): number | undefined {
  const [, sign, rest = ''] = /^\s*([+-]?)((?:\s*\d+\s*[wdhm])+)\s*$/i.exec(text) ?? [];
  if (sign === undefined) return undefined;
  let total = 0;
  for (const [, amount, unit = ''] of rest.matchAll(/(\d+)\s*([wdhm])/gi))
    total += Number(amount) * (unitMs[unit.toLowerCase()] ?? 0);
  return sign === '-' ? -total : total;
}

/** The moment that a date literal or a period names; undefined when it is neither. */
export function parseMoment(text: string, now: Now): number | undefined {
  const period = periodMs(text);
  if (period !== undefined) return now.nowMs + period;
  if (/^\d{9,}$/.test(text)) return Number(text);
  const [, year, month, day, hour, minute] =
    /^\s*(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?\s*$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const local = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const isReal = new Date(local).getUTCDate() === Number(day) && Number(month) <= 12;
  if (!isReal || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return undefined;
  const timeMs = (Number(hour ?? 0) * 60 + Number(minute ?? 0)) * minuteMs;
  return fromLocal(local + timeMs, now.timeZone);
}
