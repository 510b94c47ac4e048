import fc from 'fast-check';
import { seedOf } from '../../forecast/random';
import type { CutLine } from './cut-line';
import { drawCutLine, isThin } from './cut-line';

describe('drawCutLine', () => {
  it('agrees with a published table: in ten weeks at least 38 at 50 %, 30 at 85 %', () => {
    // Bowler's weeks; 200,000 trials give 38 and 30.
    const weeks = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2];
    const line = drawCutLine(weeks, { weeks: 10, seed: 1 }) as CutLine;
    expect(Math.abs(line.even - 38)).toBeLessThanOrEqual(1);
    expect(Math.abs(line.likely - 30)).toBeLessThanOrEqual(1);
    expect([line.sampleWeeks, line.sampleFinished]).toEqual([12, 46]);
  });

  it('says why there is none when too little was finished', () => {
    expect(drawCutLine([1, 0, 3], { weeks: 4, seed: 1 })).toEqual({
      finished: 4,
      weeks: 3,
      needed: 10,
    });
  });

  it('is the same for the same seed', () => {
    const draw = (): unknown => drawCutLine([3, 5, 2, 4], { weeks: 6, seed: seedOf('PAY') });
    expect(draw()).toEqual(draw());
  });

  it('is exact when every week is alike', () => {
    const line = drawCutLine([4, 4, 4], { weeks: 5, seed: 9, share: 0.5 });
    expect(line).toMatchObject({ even: 10, likely: 10 });
  });

  it('promises no more at 85 % than at 50 %, and more with more weeks', () => {
    const anyWeeks = fc.array(fc.nat(9), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(anyWeeks, fc.integer({ min: 1, max: 8 }), (sample, weeks) => {
        const line = drawCutLine(sample, { weeks, seed: 3 });
        const longer = drawCutLine(sample, { weeks: weeks * 2, seed: 3 });
        if (isThin(line) || isThin(longer)) return;
        expect(line.likely).toBeLessThanOrEqual(line.even);
        expect(longer.even).toBeGreaterThanOrEqual(line.even);
      }),
      { numRuns: 20 },
    );
  });
});
