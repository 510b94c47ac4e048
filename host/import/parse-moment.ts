const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Which of two numbers comes first in a date such as `3/4/26`. */
export type DateOrder = 'day' | 'month';

const numbersOnly = /^\s*(\d{1,2})[/. -](\d{1,2})[/. -]\d{2,4}\b/;

/** What the dates of one file have in common; undefined where they are numbers and none tells. */
export function dateOrderOf(texts: readonly string[]): DateOrder | undefined {
  const dates = texts.flatMap((text) => numbersOnly.exec(text) ?? []);
  const isOver12 = (at: 1 | 2) =>
    texts.some((text) => Number(numbersOnly.exec(text)?.[at] ?? 0) > 12);
  if (isOver12(2) && !isOver12(1)) return 'month';
  return dates.length === 0 || isOver12(1) ? 'day' : undefined;
}

/**
 * A moment as Jira and spreadsheet programs write it: ISO, `12/Mar/26 3:04 PM`, `12.03.2026 15:04`.
 * A time without zone is taken as UTC. Undefined when it is none.
 */
export function parseMoment(
  text: string | undefined,
  order: DateOrder = 'day',
): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d/.test(text)) return isoOf(text);
  const match =
    /^(\d{1,2})[/. -]([A-Za-z]{3,}|\d{1,2})\.?[/. -](\d{2,4})(?:,?\s+(\d{1,2}):(\d\d)(?::\d\d)?\s*([AP]M)?)?$/i.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [, first = '', second = '', yearText = '', hourText = '0', minute = '0', half] = match;
  const [day, monthText] =
    order === 'month' && numbersOnly.test(text) ? [second, first] : [first, second];
  const month = /^\d+$/.test(monthText)
    ? Number(monthText) - 1
    : months.indexOf(monthText.slice(0, 3).toLowerCase());
  const year =
    Number(yearText) + (yearText.length === 2 ? (Number(yearText) < 70 ? 2000 : 1900) : 0);
  const hour =
    half === undefined
      ? Number(hourText)
      : (Number(hourText) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0);
  if (month < 0 || month > 11) return undefined;
  const ms = Date.UTC(year, month, Number(day), hour, Number(minute));
  return new Date(ms).getUTCDate() === Number(day) ? new Date(ms).toISOString() : undefined;
}

function isoOf(text: string): string | undefined {
  const withZone = text
    .trim()
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
    .replace(/^(\S+) (\d\d:\d\d)/, '$1T$2');
  const isLocal = /T\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(withZone);
  const ms = Date.parse(isLocal ? `${withZone}Z` : withZone);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
