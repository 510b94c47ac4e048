const day = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
  timeZone: 'UTC',
});
const shortDay = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  timeZone: 'UTC',
});
const moment = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'UTC',
});

const msOf = (text: string): number => Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** `Mon 23 Nov 2026`. */
export const dayText = (ms: number): string => day.format(ms).replace(',', '');

/** `23 Nov 2026` of a day or a moment as REST writes it; the text itself when it is neither. */
export const shortDayText = (text: string): string =>
  Number.isNaN(msOf(text)) ? text : shortDay.format(msOf(text));

/** `23 Nov 2026, 14:02` of a moment as REST writes it. */
export const momentText = (text: string): string =>
  Number.isNaN(msOf(text)) ? text : moment.format(msOf(text));
