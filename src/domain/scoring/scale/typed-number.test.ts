import fc from 'fast-check';
import { valueOfKey } from './digit-entry';
import type { Scale } from './scale';
import { defaultScale, scalePresets } from './scale';
import type { TypedDigits } from './typed-number';
import { longestPauseMs, typeOn } from './typed-number';

describe('typeOn', () => {
  it.each([
    { typed: '13', numbers: [13] },
    { typed: '20', numbers: [20] },
    { typed: '2013', numbers: [20, 13] },
    { typed: '12', numbers: [1, 2] },
    { typed: '90', numbers: [13, 20] },
    { typed: '1313', numbers: [13, 13] },
    { typed: '44', numbers: [undefined, undefined] },
    { typed: '100', scale: [1, 20, 100], numbers: [100] },
    { typed: '40', scale: [1, 20, 40], numbers: [40] },
    { typed: '0,5', scale: [0.5, 1, 2], numbers: [0.5] },
    { typed: '1.5', scale: [1, 1.5, 2], numbers: [1.5] },
  ])('reads $typed typed quickly as $numbers', ({ typed, scale, numbers }) => {
    expect(numbersOf(typed, scale ?? defaultScale, 200)).toEqual(numbers);
  });

  it('takes digits with a pause between them for numbers of their own', () => {
    expect(numbersOf('13', defaultScale, longestPauseMs + 1)).toEqual([1, 3]);
    expect(numbersOf('20', defaultScale, longestPauseMs + 1)).toEqual([2, 20]);
  });

  it('reads every number of every preset as it is written', () => {
    const anyNumber = fc
      .constantFrom(...scalePresets)
      .chain(({ values }) => fc.record({ scale: fc.constant(values), at: fc.nat() }))
      .map(({ scale, at }) => ({ scale, value: scale[at % scale.length] }));
    fc.assert(
      fc.property(anyNumber, ({ scale, value }) => {
        expect(numbersOf(String(value), scale, 100)).toEqual([value]);
      }),
    );
  });
});

// Helpers

/** The numbers that keys come to, one after the other with a pause between them. */
function numbersOf(keys: string, scale: Scale, pause: number): (number | undefined)[] {
  const numbers: (number | undefined)[] = [];
  let before: TypedDigits | undefined;
  keys.split('').forEach((key, place) => {
    const at = place * pause;
    const longer = before && typeOn(before, { key, at }, scale);
    if (longer !== undefined) numbers.pop();
    numbers.push(longer === undefined ? valueOfKey(key, scale) : longer.value);
    before = longer?.typed ?? { text: key, at };
  });
  return numbers;
}
