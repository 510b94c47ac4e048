import fc from 'fast-check';
import { anyDay, anyRoadmapItems } from '../../../test/arbitraries/roadmap';
import type { ArrangeOptions } from './arrange-bars';
import { arrangeBars } from './arrange-bars';
import type { RoadmapItem } from './roadmap-item';
import { nextTwoQuarters } from './time-scale';

const today = '2026-11-23';
const options: ArrangeOptions = {
  window: nextTwoQuarters(today),
  today,
  isPacked: false,
  leastDays: 5,
};

describe('arrangeBars', () => {
  it('shows every item exactly once', () => {
    fc.assert(
      fc.property(anyRoadmapItems(), anyDay(), fc.boolean(), (items, day, isPacked) => {
        const roadmap = arrangeBars(items, {
          ...options,
          today: day,
          window: nextTwoQuarters(day),
          isPacked,
        });
        const shown = [
          ...roadmap.lanes.flatMap((lane) => lane.rows.flat().map((bar) => bar.item)),
          ...roadmap.undated,
          ...roadmap.earlier,
          ...roadmap.beyond,
        ];
        expect(shown.map((item) => item.id).sort()).toEqual(items.map((item) => item.id).sort());
      }),
    );
  });

  it('never lets bars of one row overlap', () => {
    fc.assert(
      fc.property(anyRoadmapItems(), (items) => {
        const roadmap = arrangeBars(items, { ...options, isPacked: true });
        for (const row of roadmap.lanes.flatMap((lane) => lane.rows))
          row.slice(1).forEach((bar, index) => {
            expect(bar.span.from > (row[index]?.span.through ?? '')).toBe(true);
          });
      }),
    );
  });

  it('keeps the order whatever the window', () => {
    fc.assert(
      fc.property(anyRoadmapItems(), (items) => {
        const order = (window: ArrangeOptions['window']) =>
          arrangeBars(items, { ...options, window }).lanes.flatMap((lane) =>
            lane.rows.flat().map((bar) => bar.item.id),
          );
        const wide = order({ from: '2019-01-01', through: '2033-12-31' });
        const near = order(options.window);
        expect(wide.filter((id) => near.includes(id))).toEqual(near);
      }),
    );
  });

  it('stretches a late bar to today', () => {
    const bars = barsOf(epic({ from: '2026-10-05', through: '2026-11-11' }));
    expect(bars).toEqual([
      {
        span: { from: '2026-10-05', through: today },
        lateness: { kind: 'late', days: 12 },
        isOpenEnded: false,
        isCutBefore: false,
        isCutAfter: false,
      },
    ]);
  });

  it('keeps a late bar in sight that ended before the window', () => {
    expect(barsOf(epic({ from: '2026-01-05', through: '2026-02-11' }))).toMatchObject([
      { span: { from: '2026-10-01', through: today }, isCutBefore: true },
    ]);
  });

  it('draws a stub where the end is missing, and says so', () => {
    expect(barsOf(epic({ from: '2026-12-01' }))).toMatchObject([
      { span: { from: '2026-12-01', through: '2026-12-05' }, isOpenEnded: true },
    ]);
  });

  it('puts what has no name of a lane last', () => {
    const roadmap = arrangeBars(
      [epic({ from: today }), { ...epic({ from: today }), id: '2', lane: 'Wallet' }],
      options,
    );
    expect(roadmap.lanes.map((lane) => lane.title)).toEqual(['Wallet', '']);
  });
});

// Helpers

const barsOf = (item: RoadmapItem) =>
  arrangeBars([item], options).lanes.flatMap((lane) =>
    lane.rows.flat().map(({ span, lateness, isOpenEnded, isCutBefore, isCutAfter }) => ({
      span,
      lateness,
      isOpenEnded,
      isCutBefore,
      isCutAfter,
    })),
  );

const epic = (days: Pick<RoadmapItem, 'from' | 'through'>): RoadmapItem => ({
  id: '1',
  key: 'PAY-1',
  title: 'Refunds',
  typeName: 'Epic',
  statusName: 'In Progress',
  category: 'indeterminate',
  lane: '',
  datesFrom: 'dates',
  done: 0,
  total: 0,
  blockedBy: [],
  ...days,
});
