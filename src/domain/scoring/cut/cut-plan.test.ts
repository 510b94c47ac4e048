import fc from 'fast-check';
import { isThin } from './cut-line';
import type { Planned } from './cut-plan';
import { cutAt, finishedByWeek, sizesOfParents, usualShares } from './cut-plan';

const today = '2026-03-09';

describe('finishedByWeek', () => {
  it('counts whole weeks back from yesterday, the oldest first', () => {
    const days = ['2026-03-08', '2026-03-02', '2026-03-01', '2026-02-23', '2026-02-16', today];
    const finished = days.map((on) => ({ on, typeName: 'Story' }));
    expect(finishedByWeek(finished, { today, weeks: 2 })).toEqual([2, 2]);
  });
});

describe('cutAt', () => {
  // Two finished in each week: nothing varies, and both lines are where a pocket calculator has them.
  const steady = [2, 2, 2, 2, 2];
  const options = { today, until: '2026-03-30', seed: 1 };

  it('falls after what three weeks finish', () => {
    expect(cutAt(planned(10), steady, options)).toMatchObject({
      even: '10006',
      likely: '10006',
      fits: { even: 6, likely: 6, of: 10 },
    });
  });

  it('gives a work type its share of the capacity', () => {
    expect(cutAt(planned(10), steady, { ...options, share: 0.5 })).toMatchObject({
      fits: { even: 3, likely: 3 },
    });
  });

  it('counts what a work item takes, and fits it whole or not', () => {
    expect(cutAt(planned(10, 4), steady, options)).toMatchObject({ fits: { even: 1 } });
  });

  it('is above the first where nothing fits', () => {
    const cut = cutAt(planned(2), steady, { ...options, until: today });
    expect(cut).toMatchObject({ fits: { even: 0, likely: 0, of: 2 } });
    expect(cut).not.toHaveProperty('even');
  });

  it('says what is missing where history is thin', () => {
    expect(cutAt(planned(3), [1, 0, 2], options)).toEqual({ finished: 3, weeks: 3, needed: 10 });
  });

  it('never promises more at 85 % than at 50 %, and no less with more time', () => {
    const weekly = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(weekly, fc.integer({ min: 1, max: 999 }), (byWeek, seed) => {
        const short = cutAt(planned(60), byWeek, { today, until: '2026-03-30', seed });
        const long = cutAt(planned(60), byWeek, { today, until: '2026-06-01', seed });
        if (isThin(short) || isThin(long)) return;
        expect(short.fits.likely).toBeLessThanOrEqual(short.fits.even);
        expect(long.fits.likely).toBeGreaterThanOrEqual(short.fits.likely);
      }),
      { numRuns: 15 },
    );
  }, 30_000);
});

describe('usualShares', () => {
  it('adds up to the whole', () => {
    const finished = ['Story', 'Bug', 'Story', 'Story'].map((typeName) => ({
      on: today,
      typeName,
    }));
    expect(usualShares(finished)).toEqual({ Story: 0.75, Bug: 0.25 });
    expect(usualShares([])).toEqual({});
  });
});

describe('sizesOfParents', () => {
  it('takes what was not split for the middle of the others', () => {
    const open = new Map([
      ['1', 2],
      ['2', 9],
      ['3', 4],
    ]);
    const { sizes, unsplit } = sizesOfParents(['1', '2', '3', '4'], open);
    expect([sizes.get('4'), unsplit]).toEqual([4, 1]);
  });
});

// Helpers

const planned = (count: number, size = 1): readonly Planned[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(10_001 + at), typeName: 'Story', size }));
