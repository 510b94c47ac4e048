import fc from 'fast-check';
import { keysOfScale, valueOfKey } from './digit-entry';
import {
  defaultScale,
  isScale,
  neighbourOnScale,
  readScale,
  remapValue,
  scalePresets,
} from './scale';

describe('readScale', () => {
  it.each([
    { typed: '1 2 4 8', scale: [1, 2, 4, 8] },
    { typed: ' 1,2,4 ', scale: [1, 2, 4] },
    { typed: '1, 2, 4', scale: [1, 2, 4] },
    { typed: '1;2;4', scale: [1, 2, 4] },
    { typed: '0,5 1 2', scale: [0.5, 1, 2] },
    { typed: '0,5;1;2', scale: [0.5, 1, 2] },
    { typed: '0.5 1', scale: [0.5, 1] },
    { typed: '1 two', scale: [1, Number.NaN] },
    { typed: '', scale: [] },
  ])('reads $typed', ({ typed, scale }) => {
    expect(readScale(typed)).toEqual(scale);
  });
});

describe('isScale', () => {
  it.each([
    { values: [1, 2, 3], is: true },
    { values: [0.5, 1], is: true },
    { values: [1], is: false },
    { values: [0, 1], is: false },
    { values: [1, 1], is: false },
    { values: [2, 1], is: false },
    { values: [1, Number.NaN], is: false },
    { values: [1, 1000], is: true },
    { values: [1, 1001], is: false },
    { values: [1, Number.POSITIVE_INFINITY], is: false },
    { values: Array.from({ length: 31 }, (_, at) => at + 1), is: false },
  ])('is $is of $values', ({ values, is }) => {
    expect(isScale(values)).toBe(is);
  });

  it('holds for every preset', () => {
    expect(scalePresets.every(({ values }) => isScale(values))).toBe(true);
  });
});

describe('remapValue', () => {
  it.each([
    { value: 1, to: [1, 2, 4, 8, 16], is: 1 },
    { value: 20, to: [1, 2, 4, 8, 16], is: 16 },
    { value: 5, to: [1, 2, 4, 8, 16], is: 4 },
    { value: 8, to: [1, 2, 3, 4, 5], is: 4 },
  ])('takes $value of the usual scale to $is on $to', ({ value, to, is }) => {
    expect(remapValue(value, defaultScale, to)).toBe(is);
  });

  it('keeps the order of what is scored', () => {
    const anyScale = fc.constantFrom(...scalePresets.map(({ values }) => values));
    const anyStep = fc.constantFrom(...defaultScale);
    fc.assert(
      fc.property(anyScale, anyStep, anyStep, (to, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(remapValue(low, defaultScale, to)).toBeLessThanOrEqual(
          remapValue(high, defaultScale, to),
        );
      }),
    );
  });
});

describe('neighbourOnScale', () => {
  it('is a step away, and nothing beyond the ends', () => {
    expect(neighbourOnScale(8, 1, defaultScale)).toBe(13);
    expect(neighbourOnScale(8, -1, defaultScale)).toBe(5);
    expect(neighbourOnScale(20, 1, defaultScale)).toBeUndefined();
    expect(neighbourOnScale(1, -1, defaultScale)).toBeUndefined();
  });
});

describe('keysOfScale', () => {
  it('gives each number of the usual scale one key, rising from left to right', () => {
    expect(
      keysOfScale(defaultScale)
        .map(({ key }) => key)
        .join(''),
    ).toBe('1235890');
    expect(valueOfKey('9', defaultScale)).toBe(13);
    expect(valueOfKey('0', defaultScale)).toBe(20);
    expect(valueOfKey('4', defaultScale)).toBeUndefined();
  });

  it('leaves a number beyond the keys to the arrows', () => {
    const keys = keysOfScale([1, 2, 3, 5, 8, 13, 20, 40]);
    expect(keys.at(-1)).toEqual({ value: 40 });
  });

  it('never gives one key to two numbers', () => {
    for (const { values } of scalePresets) {
      const keys = keysOfScale(values).flatMap(({ key }) => key ?? []);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
