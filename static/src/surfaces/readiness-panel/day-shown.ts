/** A day as people say it, without the year where it is the current one. */
export function dayShown(day: string, locale: string): string {
  const date = new Date(day.length === 10 ? `${day}T12:00:00` : day);
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** What a check found, with the days in it as people say them. */
export const withDaysShown = (found: string, locale: string): string =>
  found.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) =>
    Number.isNaN(Date.parse(day)) ? day : dayShown(day, locale),
  );
