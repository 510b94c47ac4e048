import fc from 'fast-check';
import { createDateMove } from './move-dates';

const dayMs = 86_400_000;
const at = (day: string, time = '12:00:00.000Z') => Date.parse(`${day}T${time}`);

/** Nobody was there from the end of 23 November to noon of 2 January. */
const once = {
  idle: [{ untilMs: at('2027-01-02'), days: 35 }],
  nowMs: at('2027-01-02', '15:00:00.000Z'),
};

describe('createDateMove', () => {
  const { value } = createDateMove(once);

  it.each([
    { given: 'a day that went by', from: '2026-11-20', to: '2026-12-25' },
    { given: 'a day that went by meanwhile', from: '2026-12-14', to: '2027-01-18' },
    { given: 'a day ahead', from: '2027-03-01', to: '2027-04-05' },
    { given: 'a day of this visit', from: '2027-01-02', to: '2027-01-02' },
    { given: 'a moment', from: '2026-11-20T09:30:00.000Z', to: '2026-12-25T09:30:00.000Z' },
    { given: 'a zone', from: '2026-11-20T23:30:00.000+0100', to: '2026-12-25T23:30:00.000+0100' },
    { given: 'a moment of this visit', from: '2027-01-02T13:00:00Z', to: '2027-01-02T13:00:00Z' },
    { given: 'milliseconds', from: at('2026-11-20'), to: at('2026-12-25') },
    { given: 'milliseconds as text', from: String(at('2026-11-20')), to: String(at('2026-12-25')) },
    { given: 'a number that counts operations', from: at('2026-11-20') * 10, to: undefined },
    { given: 'an estimate', from: 13, to: undefined },
    { given: 'words with a day in them', from: 'Ship it by 2026-12-14', to: undefined },
    { given: 'a day that there is not', from: '2026-02-30-7', to: undefined },
    { given: 'a query', from: 'created >= "2026-11-20"', to: undefined },
  ])('moves $given as it should', ({ from, to }) => {
    expect(value(from)).toBe(to ?? from);
  });

  it('finds dates at any depth, also in a document within a document', () => {
    const page = { body: JSON.stringify({ attrs: { asOf: '2026-11-20' } }), list: [1, null] };
    expect(value(page)).toEqual({
      body: JSON.stringify({ attrs: { asOf: '2026-12-25' } }),
      list: [1, null],
    });
  });

  it('moves plans by all that was idle, whenever they were written', () => {
    const plans = createDateMove({ ...once, areDaysPlans: true });
    expect(plans.value('2027-01-02')).toBe('2027-02-06');
  });

  it('never lets what happened change places, nor lie ahead', () => {
    const nowMs = at('2027-06-01');
    const visits = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(visits, (daysAgo) => {
        const met = daysAgo.map((days) => nowMs - days * dayMs).sort((a, b) => a - b);
        const idle = met.slice(1).map((untilMs, index) => ({
          untilMs,
          days: Math.floor((untilMs - (met[index] ?? 0)) / dayMs / 7) * 7,
        }));
        const { moment } = createDateMove({ idle, nowMs });
        const moved = met.map(moment);
        expect(moved).toEqual([...moved].sort((a, b) => a - b));
        expect(Math.max(...moved)).toBeLessThanOrEqual(nowMs);
      }),
    );
  });
});
