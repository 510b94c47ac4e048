/** A number written as a division, so that two of them compare exactly. `divisor` is above zero. */
export type Ratio = { readonly dividend: number; readonly divisor: number };

const decimals = 1_000_000;

/** Negative when the first is smaller, positive when it is greater, 0 when both are the same number. */
export function compareRatios(first: Ratio, second: Ratio): number {
  const left = first.dividend * second.divisor;
  const right = second.dividend * first.divisor;
  if (
    Number.isSafeInteger(left) &&
    Number.isSafeInteger(right) &&
    isWhole(first) &&
    isWhole(second)
  )
    return left - right;
  const difference = exactly(first.dividend) * exactly(second.divisor);
  const other = exactly(second.dividend) * exactly(first.divisor);
  return difference < other ? -1 : difference > other ? 1 : 0;
}

const isWhole = (ratio: Ratio): boolean =>
  Number.isInteger(ratio.dividend) && Number.isInteger(ratio.divisor);

/** Team scales and weights have few decimals: millionths hold them without the drift of binary fractions. */
const exactly = (value: number): bigint => BigInt(Math.round(value * decimals));

/** One decimal, as scores are shown: `5.3`. Halves are rounded up, as people do. */
export const oneDecimal = (ratio: Ratio): string =>
  (Math.floor((ratio.dividend * 10) / ratio.divisor + 0.5 + 1e-9) / 10).toFixed(1);
