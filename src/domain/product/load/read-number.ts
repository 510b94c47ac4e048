/** What parts whole from fraction in a file. */
export type DecimalMark = 'point' | 'comma';

const shapes: Readonly<Record<DecimalMark, { readonly whole: RegExp; readonly groups: RegExp }>> = {
  point: {
    whole: /^-?\d*\.?\d+(e[+-]?\d{1,2})?$/i,
    groups: /^-?(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d?(?:,\d\d)+,\d{3})(?:\.\d+)?$/,
  },
  comma: { whole: /^-?\d*,?\d+(e[+-]?\d{1,2})?$/i, groups: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/ },
};

// Spaces and apostrophes part thousands: between other digits they part two numbers.
const gap = /\d[\s'’]+\d/;
const groupedByGaps = /^\D*[1-9]\d{0,2}(?:[\s'’]\d{3})+(?!\d|[\s'’]\d)/;

const largest = 1e15;

// Any three letters would make a number of the name of an article.
const currencies = 'AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|INR|JPY|NOK|PLN|SEK|USD';
const currency = new RegExp(`(?<=^[-−–+]?)(?:${currencies})|(?<=\\d)(?:${currencies})$`);

/**
 * The number that a cell says: thousands that are set apart, a currency and a percent sign around it say
 * nothing. In brackets it is below zero, as sheets write amounts. By a point, thousands may be lakhs.
 */
export function readNumber(cell: string, mark: DecimalMark): number | undefined {
  if (gap.test(cell) && !groupedByGaps.test(cell)) return undefined;
  const text = cell
    .replace(/[\s'’€$£¥]/g, '')
    .replace(/%$/, '')
    .replace(/^\((?![-−–+])(.+)\)$/, '-$1')
    .replace(currency, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '');
  const { whole, groups } = shapes[mark];
  const isGrouped = groups.test(text);
  if (!isGrouped && !whole.test(text)) return undefined;
  const plain = mark === 'point' ? text.replaceAll(',', '') : ungrouped(text, isGrouped);
  const value = Number(plain);
  return Number.isFinite(value) && Math.abs(value) <= largest ? value : undefined;
}

const ungrouped = (text: string, isGrouped: boolean): string =>
  (isGrouped ? text.replaceAll('.', '') : text).replace(',', '.');

/** Does the cell say its number in percent? */
export const isPercent = (cell: string): boolean => /%\s*$/.test(cell);

/**
 * Which mark the cells use; undefined where they could use either and that makes a difference: `1,234`
 * alone does not tell. Numbers without a mark can be read by both.
 */
export function findDecimalMark(cells: readonly string[]): DecimalMark | undefined {
  const votes = { point: 0, comma: 0, either: 0 };
  for (const cell of cells) {
    const [byPoint, byComma] = [readNumber(cell, 'point'), readNumber(cell, 'comma')];
    if (byPoint === byComma) continue;
    if (byPoint === undefined) votes.comma += 1;
    else if (byComma === undefined) votes.point += 1;
    else votes.either += 1;
  }
  if (votes.point !== votes.comma) return votes.point > votes.comma ? 'point' : 'comma';
  return votes.point + votes.comma + votes.either === 0 ? 'point' : undefined;
}

/** A fraction in percent, without the dust that doubling and halving leaves. */
export const inPercent = (fraction: number): number => Number((fraction * 100).toPrecision(12));
