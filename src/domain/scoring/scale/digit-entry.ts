import type { Scale } from './scale';

/** A value of the scale and the one key that gives it. */
export type KeyedValue = { readonly value: number; readonly key?: string };

/** The keys at the right of a keyboard's digits, for values of more than one digit. */
const spareKeys: readonly string[] = ['9', '0'];

/**
 * One key a value, so that ten rows are ten keys: a value of one digit is that digit, and the larger
 * ones take 9 and 0 where no value has them, so that keys and values rise together from left to right
 * (13 and 20 on the usual scale). A value beyond those has no key and is chosen with the arrows.
 */
export function keysOfScale(scale: Scale): readonly KeyedValue[] {
  const ownKeys = new Set(scale.map(String).filter((text) => text.length === 1));
  const spare = spareKeys.filter((key) => !ownKeys.has(key));
  return scale.map((value) => {
    const text = String(value);
    const key = ownKeys.has(text) ? text : spare.shift();
    return key === undefined ? { value } : { value, key };
  });
}

/** The value that the key gives; undefined when it gives none. */
export const valueOfKey = (key: string, scale: Scale): number | undefined =>
  keysOfScale(scale).find((entry) => entry.key === key)?.value;
