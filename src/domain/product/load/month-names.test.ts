import { findMonth } from './month-names';

describe('findMonth', () => {
  it.each(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'nb', 'fi', 'pl', 'cs'])(
    'knows each month by its name in %s',
    (language) => {
      for (let month = 1; month <= 12; month += 1) {
        const at = Date.UTC(2026, month - 1, 3);
        const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
          at,
        );
        expect([language, name, findMonth(name)]).toEqual([language, name, month]);
        expect(findMonth(name.toUpperCase())).toBe(month);
      }
    },
  );

  it('asks no name what it does not say: of two letters, of no month, of two', () => {
    expect(['ma', 'Brumaire', 'jui', ''].map(findMonth)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
