import { datesIn } from './dates';

const lateEvening = '2026-11-22T23:30:00.000+0000';

describe('datesIn', () => {
  it.each([
    { timeZone: 'Europe/Paris', day: '23 Nov 2026', moment: '23 Nov 2026, 00:30' },
    { timeZone: 'America/Sao_Paulo', day: '22 Nov 2026', moment: '22 Nov 2026, 20:30' },
    { timeZone: 'Etc/UTC', day: '22 Nov 2026', moment: '22 Nov 2026, 23:30' },
  ])('tells a moment as it is in $timeZone', ({ timeZone, day, moment }) => {
    const { shortDayText, momentText } = datesIn(timeZone);
    expect(shortDayText(lateEvening)).toBe(day);
    expect(momentText(lateEvening)).toBe(moment);
  });

  it.each(['Pacific/Apia', 'Pacific/Pago_Pago'])(
    'leaves a day the day that it is in %s',
    (zone) => {
      expect(datesIn(zone).shortDayText('2026-11-22')).toBe('22 Nov 2026');
    },
  );

  it('says which day it is, with the day of the week', () => {
    expect(datesIn('Pacific/Auckland').dayText(Date.parse('2026-11-22T12:00:00Z'))).toBe(
      'Mon 23 Nov 2026',
    );
  });

  it('leaves words that are no date', () => {
    const { shortDayText, momentText } = datesIn('Europe/Paris');
    expect([shortDayText('soon'), momentText('')]).toEqual(['soon', '']);
  });
});
