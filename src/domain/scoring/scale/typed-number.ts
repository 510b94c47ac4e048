import type { Scale } from './scale';

/** Digits that were typed for one number so far, and when the last of them was, in milliseconds. */
export type TypedDigits = { readonly text: string; readonly at: number };

/** The longest pause between two digits of one number, in milliseconds. */
export const longestPauseMs = 500;

/** Digits that belong to one number. */
export type LongerNumber = {
  readonly typed: TypedDigits;
  /** The number of the scale that was typed; undefined while it has none, as for the 10 of a 100. */
  readonly value: number | undefined;
};

/**
 * Goes on with a number that is being typed: a 3 soon after a 1 makes 13 of it where the scale has a 13, a
 * 0 soon after a 2 makes 20. Undefined where the key begins a number of its own, which one key gives at once
 * (9 and 0 those of two digits, see `keysOfScale`), so that nobody has to wait.
 */
export function typeOn(
  { text, at }: TypedDigits,
  pressed: { readonly key: string; readonly at: number },
  scale: Scale,
): LongerNumber | undefined {
  if (!/^[\d.,]$/.test(pressed.key) || pressed.at - at > longestPauseMs) return undefined;
  const longer = `${text}${pressed.key}`.replace(',', '.');
  if (!scale.some((value) => String(value).startsWith(longer))) return undefined;
  return {
    typed: { text: longer, at: pressed.at },
    value: scale.find((value) => String(value) === longer),
  };
}
