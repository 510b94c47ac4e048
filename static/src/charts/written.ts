const figuresIn = (locale: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });

let figures = figuresIn('en');

/** From now on numbers are written as this reader's language writes them. The words are English. */
export function writeNumbersFor(locale: string): void {
  figures = figuresIn(locale);
}

/** A number with its thousands set apart and its fraction behind the mark that the reader expects. */
export const written = (value: number): string => figures.format(value);
