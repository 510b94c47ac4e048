// Written in sheets and exports in the language of whoever made them.
const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs'];

/** A name as it is compared: without accents and full stops, and in small letters. */
const plainOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();

type Names = ReadonlyMap<string, ReadonlySet<number>>;
let known: Names | undefined;

/** The names and short names of all months: alone, and as they stand beside a day. */
function monthNames(): Names {
  if (known !== undefined) return known;
  const names = new Map<string, Set<number>>();
  for (const language of languages)
    for (const month of ['long', 'short'] as const)
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month, day, timeZone: 'UTC' });
        for (let number = 1; number <= 12; number += 1) {
          const parts = format.formatToParts(Date.UTC(2026, number - 1, 1));
          const name = plainOf(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (/^\p{L}{3,}$/u.test(name))
            names.set(name, (names.get(name) ?? new Set()).add(number));
        }
      }
  known = names;
  return names;
}

/**
 * The month with this name, in any of the languages, or with a name that begins so (`Sept`); undefined
 * where it could be two: `jui` begins both the French June and July.
 */
export function findMonth(name: string): number | undefined {
  const plain = plainOf(name);
  if (plain.length < 3) return undefined;
  const names = monthNames();
  const months =
    names.get(plain) ??
    new Set([...names].flatMap(([each, numbers]) => (each.startsWith(plain) ? [...numbers] : [])));
  const [month] = months;
  return months.size === 1 ? month : undefined;
}
