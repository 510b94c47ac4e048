/** Days and moments in the words of Jira's pages, as somebody in one time zone reads them. */
export type Dates = {
  /** The time zone, such as `Europe/Paris`. */
  readonly timeZone: string;
  /** `Mon 23 Nov 2026`. */
  readonly dayText: (ms: number) => string;
  /** `23 Nov 2026` of a day or a moment as REST writes it; the text itself when it is neither. */
  readonly shortDayText: (text: string) => string;
  /** `23 Nov 2026, 14:02` of a moment as REST writes it; the text itself when it is none. */
  readonly momentText: (text: string) => string;
};

/** The zone of whoever has none: an anonymous reader, and somebody whose site does not tell. */
export const usualZone = 'Etc/UTC';

const shortDayStyle = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const plainDay = new Intl.DateTimeFormat('en-GB', { ...shortDayStyle, timeZone: 'UTC' });
const datesByZone = new Map<string, Dates>();

/** The dates of one time zone. */
export function datesIn(timeZone: string): Dates {
  const made = datesByZone.get(timeZone) ?? makeDates(timeZone);
  datesByZone.set(timeZone, made);
  return made;
}

function makeDates(timeZone: string): Dates {
  const formatOf = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...style, timeZone });
  const day = formatOf({ ...shortDayStyle, weekday: 'short' });
  const shortDay = formatOf(shortDayStyle);
  const moment = formatOf({ ...shortDayStyle, hour: '2-digit', minute: '2-digit' });
  return {
    timeZone,
    dayText: (ms) => day.format(ms).replace(',', ''),
    shortDayText: (text) => (isDay(text) ? shortDayOf(text) : inWords(text, shortDay)),
    momentText: (text) => inWords(text, moment),
  };
}

/** `23 Nov 2026` of a day, which is the same one in every zone; the text itself when it is none. */
export const shortDayOf = (day: string): string => inWords(day, plainDay);

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function inWords(text: string, format: Intl.DateTimeFormat): string {
  const ms = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(ms) ? text : format.format(ms);
}
