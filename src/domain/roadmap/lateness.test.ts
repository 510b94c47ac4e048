import { arrangeColumns } from './columns';
import { findDependencies } from './dependencies';
import { latenessOf } from './lateness';
import type { RoadmapItem } from './roadmap-item';

const today = '2026-11-23';

describe('latenessOf', () => {
  it.each([
    {
      given: 'an end yesterday',
      item: epic({ through: '2026-11-22' }),
      lateness: { kind: 'late', days: 1 },
    },
    { given: 'an end today', item: epic({ through: today }), lateness: { kind: 'onTime' } },
    {
      given: 'an end long past and done',
      item: epic({ through: '2025-01-01', category: 'done' }),
      lateness: { kind: 'finished' },
    },
    {
      given: 'a start past and nobody working',
      item: epic({ from: '2026-11-13', through: '2026-12-01' }),
      lateness: { kind: 'startsLate', days: 10 },
    },
    {
      given: 'a start past and someone working',
      item: epic({ from: '2026-11-13', category: 'indeterminate' }),
      lateness: { kind: 'onTime' },
    },
    {
      given: 'a start past and some of it done',
      item: epic({ from: '2026-11-13', through: '2026-12-01', done: 2, total: 5 }),
      lateness: { kind: 'onTime' },
    },
    { given: 'no day', item: epic({}), lateness: { kind: 'undated' } },
  ])('is $lateness.kind given $given', ({ item, lateness }) => {
    expect(latenessOf(item, today)).toEqual(lateness);
  });
});

describe('findDependencies', () => {
  it.each([
    { given: 'begins the day after', from: '2026-12-02', days: 0 },
    { given: 'begins on the last day', from: '2026-12-01', days: 1 },
    { given: 'begins five days before the end', from: '2026-11-26', days: 6 },
  ])('counts $days days of violation when the blocked one $given', ({ from, days }) => {
    const items = [
      epic({ key: 'PAY-1', through: '2026-12-01' }),
      epic({ key: 'PAY-2', from, blockedBy: ['PAY-1', 'PAY-404'] }),
    ];
    expect(findDependencies(items)).toEqual([
      { blocker: 'PAY-1', blocked: 'PAY-2', violationDays: days },
    ]);
  });

  it('sees no violation by a finished blocker', () => {
    const items = [
      epic({ key: 'PAY-1', through: '2026-12-01', category: 'done' }),
      epic({ key: 'PAY-2', from: '2026-11-01', blockedBy: ['PAY-1'] }),
    ];
    expect(findDependencies(items)[0]?.violationDays).toBe(0);
  });
});

describe('arrangeColumns', () => {
  it('puts each in its column, and what was finished long ago, or not done, in none', () => {
    const items = [
      epic({ key: 'now', category: 'indeterminate' }),
      epic({ key: 'next', from: '2027-02-01' }),
      epic({ key: 'later', from: '2027-03-01' }),
      epic({ key: 'undated' }),
      epic({ key: 'done', category: 'done', finishedOn: '2026-10-01' }),
      epic({ key: 'old', category: 'done', finishedOn: '2025-10-01' }),
      epic({ key: 'off', category: 'done', finishedOn: '2026-11-01', isCancelled: true }),
    ];
    const columns = arrangeColumns(items, today);
    expect(Object.values(columns).map((column) => column.map((item) => item.key))).toEqual([
      ['now'],
      ['next'],
      ['later', 'undated'],
      ['done'],
    ]);
  });
});

// Helpers

function epic(parts: Partial<RoadmapItem>): RoadmapItem {
  return {
    id: parts.key ?? '1',
    key: 'PAY-1',
    title: 'Refunds',
    typeName: 'Epic',
    statusName: 'To Do',
    category: 'new',
    lane: '',
    done: 0,
    total: 0,
    blockedBy: [],
    ...parts,
  };
}
