import { findAttention } from './attention';

const when = { today: '2026-06-30', limitDays: 90 };
const values = { userBusinessValue: 3, timeCriticality: 2, riskReduction: 1, jobSize: 2 };

describe('findAttention', () => {
  it('finds what came after the latest score and has none, also later on that day', () => {
    const rows = [
      {
        id: '1',
        values,
        scoredAt: '2026-06-20T10:00:00.000Z',
        createdAt: '2026-01-02T09:00:00.000Z',
      },
      { id: '2', values: {}, createdAt: '2026-06-20T10:00:00.001Z' },
      { id: '3', values: { jobSize: 2 }, createdAt: '2026-06-22T08:00:00.000Z' },
      { id: '4', values: {}, createdAt: '2026-06-20T09:59:59.999Z' },
    ];
    expect([...findAttention(rows, when).fresh]).toEqual(['2', '3']);
  });

  it('calls nothing new while nothing is scored', () => {
    const rows = [{ id: '1', values: {}, createdAt: '2026-06-29T08:00:00.000Z' }];
    expect(findAttention(rows, when).fresh.size).toBe(0);
  });

  it.each([
    { given: 'exactly the limit', scoredOn: '2026-04-01', isStale: false },
    { given: 'a day more', scoredOn: '2026-03-31', isStale: true },
  ])('takes a score for old given $given: $isStale', ({ scoredOn, isStale }) => {
    expect(findAttention([{ id: '1', values, scoredOn }], when).stale.has('1')).toBe(isStale);
  });

  it('takes no half-given score for old', () => {
    const rows = [{ id: '1', values: { jobSize: 2 }, scoredOn: '2025-01-01' }];
    expect(findAttention(rows, when).stale.size).toBe(0);
  });
});
