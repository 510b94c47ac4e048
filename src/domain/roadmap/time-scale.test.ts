import fc from 'fast-check';
import { anyDay } from '../../../test/arbitraries/roadmap';
import { addDays, daysIn } from '../time/calendar-day';
import { divisions, monthStart, nextTwoQuarters, spanOfAll, timeScale } from './time-scale';

describe('timeScale', () => {
  it('finds the day again that it placed', () => {
    fc.assert(
      fc.property(anyDay(), fc.integer({ min: 1, max: 900 }), fc.nat(899), (from, days, at) => {
        const scale = timeScale({ from, through: addDays(from, days) }, 760);
        const day = addDays(from, Math.min(at, days));
        expect(scale.dayAt(scale.startOf(day))).toBe(day);
      }),
    );
  });

  it('gives the whole window the whole width', () => {
    const scale = timeScale({ from: '2026-01-01', through: '2026-01-10' }, 100);
    expect([scale.startOf('2026-01-01'), scale.endOf('2026-01-10')]).toEqual([0, 100]);
  });
});

describe('divisions', () => {
  it('tiles the window without gap or overlap', () => {
    fc.assert(
      fc.property(
        anyDay(),
        fc.nat(900),
        fc.constantFrom('weeks' as const, 'months' as const, 'quarters' as const),
        fc.integer({ min: 1, max: 12 }),
        (from, days, zoom, fiscal) => {
          const window = { from, through: addDays(from, days) };
          const cut = divisions(window, zoom, { fiscalStartMonth: fiscal });
          expect(cut.reduce((sum, each) => sum + daysIn(each.span), 0)).toBe(daysIn(window));
          cut.slice(1).forEach((each, index) => {
            expect(each.span.from).toBe(addDays(cut[index]?.span.through ?? '', 1));
          });
        },
      ),
    );
  });

  it.each([
    { given: 'the calendar year', fiscal: 1, labels: ['Q1 2026', 'Q2 2026'] },
    { given: 'a fiscal year from April', fiscal: 4, labels: ['Q4 FY26', 'Q1 FY27'] },
    { given: 'a fiscal year from July', fiscal: 7, labels: ['Q3 FY26', 'Q4 FY26'] },
  ])('names quarters by $given', ({ fiscal, labels }) => {
    const cut = divisions({ from: '2026-01-01', through: '2026-06-30' }, 'quarters', {
      fiscalStartMonth: fiscal,
    });
    expect(cut.map((each) => each.label)).toEqual(labels);
  });

  it('begins weeks on Monday', () => {
    const cut = divisions({ from: '2026-03-04', through: '2026-03-16' }, 'weeks');
    expect(cut.map((each) => each.span.from)).toEqual(['2026-03-04', '2026-03-09', '2026-03-16']);
  });
});

describe('nextTwoQuarters', () => {
  it.each([
    { today: '2026-11-23', from: '2026-10-01', through: '2027-06-30' },
    { today: '2026-10-02', from: '2026-09-01', through: '2027-03-31' },
    { today: '2026-12-31', from: '2026-11-01', through: '2027-06-30' },
  ])('reaches from $from through $through on $today', ({ today, from, through }) => {
    expect(nextTwoQuarters(today)).toEqual({ from, through });
  });

  it('always holds today and two quarters', () => {
    fc.assert(
      fc.property(anyDay(), (today) => {
        const span = nextTwoQuarters(today);
        expect(span.from < today && today < span.through).toBe(true);
        expect(daysIn(span)).toBeGreaterThanOrEqual(180);
      }),
    );
  });
});

describe('spanOfAll', () => {
  it('reaches to the first and the last day in whole months', () => {
    expect(spanOfAll(['2025-02-14', '2028-02-01'], '2026-11-23')).toEqual({
      from: '2025-02-01',
      through: '2028-02-29',
    });
  });
});

describe('monthStart', () => {
  it('crosses years both ways', () => {
    expect([monthStart('2026-01-31', -1), monthStart('2026-12-31', 1)]).toEqual([
      '2025-12-01',
      '2027-01-01',
    ]);
  });
});
