import fc from 'fast-check';
import { addDays, dayInZone, startOfDay } from './calendar-day';
import { epochMsOf, instantAt } from './instant';

describe('startOfDay', () => {
  it.each([
    { given: 'a zone ahead', timeZone: 'Asia/Tokyo', day: '2026-03-09', at: '2026-03-08T15:00' },
    { given: 'a zone behind', timeZone: 'America/Lima', day: '2026-03-09', at: '2026-03-09T05:00' },
    {
      given: 'clocks to change',
      timeZone: 'Europe/Paris',
      day: '2026-03-29',
      at: '2026-03-28T23:00',
    },
    {
      given: 'clocks changed',
      timeZone: 'Europe/Paris',
      day: '2026-03-30',
      at: '2026-03-29T22:00',
    },
    { given: 'no midnight', timeZone: 'Asia/Beirut', day: '2025-03-30', at: '2025-03-29T22:00' },
  ])('is $at UTC given $given', ({ timeZone, day, at }) => {
    expect(startOfDay(day, timeZone)).toBe(`${at}:00.000Z`);
  });

  it('is the first moment that falls on the day, wherever one is', () => {
    const zones = ['UTC', 'Europe/Paris', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'Etc/GMT+12'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 12_000 }), (zone, later) => {
        const day = addDays('2010-01-01', later);
        const start = startOfDay(day, zone);
        const justBefore = instantAt(epochMsOf(start) - 1);
        expect([dayInZone(justBefore, zone), dayInZone(start, zone)]).toEqual([
          addDays(day, -1),
          day,
        ]);
      }),
    );
  });
});
