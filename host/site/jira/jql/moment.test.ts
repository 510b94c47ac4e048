import { endOf, parseMoment, periodMs, startOf } from './moment';

const now = { nowMs: Date.parse('2026-03-11T10:30:00Z'), timeZone: 'Europe/Paris' };
const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

describe('parseMoment', () => {
  it.each([
    { text: '2026-03-09', is: '2026-03-08T23:00:00.000Z' },
    { text: '2026/03/09 14:02', is: '2026-03-09T13:02:00.000Z' },
    { text: '-1d', is: '2026-03-10T10:30:00.000Z' },
    { text: '2w', is: '2026-03-25T10:30:00.000Z' },
    { text: '-4h 30m', is: '2026-03-11T06:00:00.000Z' },
    { text: '2026-02-30', is: undefined },
    { text: '2026-13-01', is: undefined },
    { text: 'yesterday', is: undefined },
  ])('reads $text as $is', ({ text, is }) => {
    expect(iso(parseMoment(text, now))).toBe(is);
  });

  it('follows the clocks of the zone into summer', () => {
    expect(iso(parseMoment('2026-03-30', now))).toBe('2026-03-29T22:00:00.000Z');
  });
});

describe('startOf', () => {
  it.each([
    { unit: 'day', amount: 0, is: '2026-03-10T23:00:00.000Z' },
    { unit: 'week', amount: 0, is: '2026-03-07T23:00:00.000Z' },
    { unit: 'month', amount: -1, is: '2026-01-31T23:00:00.000Z' },
    { unit: 'year', amount: 1, is: '2026-12-31T23:00:00.000Z' },
  ] as const)('begins the $unit $amount from now at $is', ({ unit, amount, is }) => {
    expect(iso(startOf(unit, amount, now))).toBe(is);
  });

  it('comes right after the end of the unit before', () => {
    expect(endOf('month', -1, now) + 1).toBe(startOf('month', 0, now));
  });
});

describe('periodMs', () => {
  it('reads no period in a plain number', () => {
    expect(periodMs('5')).toBeUndefined();
  });
});
