import * as fc from 'fast-check';
import { spreadApart } from './spread-apart';

describe('spreadApart', () => {
  it('leaves what is far enough apart', () => {
    expect(spreadApart([40, 10, 25], 11)).toEqual([40, 10, 25]);
  });

  it('moves two that are too close by the same amount', () => {
    expect(spreadApart([20, 24], 11)).toEqual([16.5, 27.5]);
  });

  it('keeps the order, and nearly the distance asked for', () => {
    const places = fc.array(fc.integer({ min: 0, max: 130 }), { maxLength: 3 });
    fc.assert(
      fc.property(places, (given) => {
        const sorted = [...given].sort((a, b) => a - b);
        const spread = spreadApart(sorted, 11);
        for (const [index, place] of spread.entries())
          if (index > 0) expect(place - (spread[index - 1] ?? 0)).toBeGreaterThan(10.5);
      }),
    );
  });
});
