const figures = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });

/** A number on paper, as English writes it: an export is made for nobody whose language is known. */
export const written = (value: number): string => figures.format(value);
