import { nextTwoQuarters, timeScale } from '#domain/roadmap/time-scale';
import { addDays, dayInZone } from '#domain/time/calendar-day';
import { makeFormat } from './format';
import { texts } from './texts';

// At this moment it is 28 March in Lima, and the 29th in the others, of which Paris loses an hour that night.
const instant = '2026-03-29T01:30:00.000Z';

describe('how one reader is told days', () => {
  it.each([
    { zone: 'Europe/Paris', day: '2026-03-29', time: '03:30' },
    { zone: 'America/Lima', day: '2026-03-28', time: '20:30' },
    { zone: 'Pacific/Kiritimati', day: '2026-03-29', time: '15:30' },
  ])('tells a moment in $zone', ({ zone, day, time }) => {
    const format = makeFormat('en-GB', zone, day);
    expect([format.dayOf(instant), format.time(instant)]).toEqual([day, time]);
    expect(dayInZone(instant, zone)).toBe(day);
  });

  it.each(['UTC', 'Europe/Paris', 'America/Sao_Paulo', 'Pacific/Apia', 'Pacific/Kiritimati'])(
    'names a day alike in %s, and the axis marks that very day as today',
    (zone) => {
      for (const today of ['2026-03-29', '2026-10-25', '2026-12-31']) {
        const format = makeFormat('en-GB', zone, today);
        expect(format.day(today)).toBe(
          { '2026-03-29': '29 Mar', '2026-10-25': '25 Oct', '2026-12-31': '31 Dec' }[today],
        );
        const scale = timeScale(nextTwoQuarters(today), 800);
        expect(scale.dayAt((scale.startOf(today) + scale.endOf(today)) / 2)).toBe(today);
      }
    },
  );

  it('calls no other day than today so', () => {
    const format = makeFormat('en-GB', 'UTC', '2026-11-23');
    expect(texts.dayOfView('2026-11-23', format)).toBe('Today');
    expect(texts.dayOfView('2026-10-25', format)).toBe('25 Oct');
    expect(texts.dayOfView('2025-11-23', format)).toBe('23 Nov');
  });

  it('gives every day of the axis the same length, the night that clocks change too', () => {
    const scale = timeScale(nextTwoQuarters('2026-03-29'), 800);
    const lengthOf = (day: string): number => scale.endOf(day) - scale.startOf(day);
    for (let day = scale.window.from; day <= scale.window.through; day = addDays(day, 1))
      expect(lengthOf(day)).toBeCloseTo(lengthOf('2026-03-28'), 6);
  });
});
