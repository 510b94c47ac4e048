const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A moment as Jira and spreadsheet programs write it: ISO, `12/Mar/26 3:04 PM`, `12.03.2026 15:04`.
 * Days come before months where both are numbers; a time without zone is taken as UTC. Undefined when
 * it is none.
 */
export function parseMoment(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d/.test(text)) return isoOf(text);
  const match =
    /^(\d{1,2})[/. -]([A-Za-z]{3,}|\d{1,2})\.?[/. -](\d{2,4})(?:,?\s+(\d{1,2}):(\d\d)(?::\d\d)?\s*([AP]M)?)?$/i.exec(
      text.trim(),
    );
  if (match === null) return undefined;
  const [, day = '', monthText = '', yearText = '', hourText = '0', minute = '0', half] = match;
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
