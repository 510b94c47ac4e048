const daysUpTo = 100;
const daysOfMonth = 365.25 / 12;
const daysOfTwoYears = 730;

const plural = (count: number, unit: string): string =>
  count === 1 ? `1 ${unit}` : `${String(count)} ${unit}s`;

/**
 * A number of days as one says it: below a hundred in days, below two years in whole months, then in
 * whole years. What is begun counts for nothing.
 */
export function daysInWords(days: number): string {
  if (days < daysUpTo) return plural(days, 'day');
  return days < daysOfTwoYears
    ? plural(Math.floor(days / daysOfMonth), 'month')
    : plural(Math.floor(days / 365.25), 'year');
}
