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
