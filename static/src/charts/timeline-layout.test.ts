import fc from 'fast-check';
import { anyDay, anyRoadmapItems } from '../../../test/arbitraries/roadmap';
import { arrangeBars } from '#domain/roadmap/arrange-bars';
import { findDependencies } from '#domain/roadmap/dependencies';
import { nextTwoQuarters, timeScale } from '#domain/roadmap/time-scale';
import type { TimelineSizes } from './timeline-layout';
import { layOutTimeline } from './timeline-layout';

const sizes: TimelineSizes = {
  rowHeight: 30,
  barHeight: 16,
  laneHeadHeight: 24,
  labelWidth: 90,
  barTop: 7,
};

describe('layOutTimeline', () => {
  it('keeps bars and words inside, and what is done inside its bar', () => {
    fc.assert(
      fc.property(anyRoadmapItems(), anyDay(), (items, today) => {
        const window = nextTwoQuarters(today);
        const scale = timeScale(window, 760);
        const roadmap = arrangeBars(items, { window, today, isPacked: false, leastDays: 5 });
        const layout = layOutTimeline(roadmap, scale, {
          ...{ sizes, forecasts: [], dependencies: [] },
          violated: new Set(),
        });
        for (const box of layout.bars) {
          expect(box.x).toBeGreaterThanOrEqual(-0.001);
          expect(box.x + box.width).toBeLessThanOrEqual(760.001);
          expect(box.doneWidth).toBeLessThanOrEqual(box.width + 0.001);
          expect(box.y).toBeLessThan(layout.height);
          const { x, anchor } = box.label;
          expect(anchor === 'start' ? x + sizes.labelWidth : x).toBeLessThanOrEqual(760);
          expect(x).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('keeps the word off the angle of a bar that goes on beyond the days that are drawn', () => {
    const [within, beyond] = ['2027-06-20', '2030-01-31'].map((through) => {
      const item = {
        ...{ id: '1', key: 'PAY-1', title: 'PAY-1', typeName: 'Epic', statusName: 'To Do' },
        ...{ category: 'new' as const, lane: '', from: '2026-09-01', through },
        ...{ done: 0, total: 0, blockedBy: [] },
      };
      const window = { from: '2026-10-01', through: '2027-06-30' };
      const options = { window, today: '2026-11-23', isPacked: false, leastDays: 5 };
      const [box] = layOutTimeline(arrangeBars([item], options), timeScale(window, 760), {
        ...{ sizes, forecasts: [], dependencies: [], violated: new Set<string>() },
      }).bars;
      return box === undefined ? undefined : box.x + box.width - box.label.x;
    });
    expect(within).toBe(6);
    expect(beyond).toBe(16);
  });

  it('marks what begins before something that it waits for is planned to end', () => {
    const item = (key: string, from: string, blockedBy: readonly string[]) => ({
      ...{ id: key, key, title: key, typeName: 'Epic', statusName: 'To Do', lane: '' },
      ...{ category: 'new' as const, from, through: '2026-12-20', done: 0, total: 0, blockedBy },
    });
    const items = [item('PAY-1', '2026-12-01', []), item('PAY-2', '2026-12-10', ['PAY-1'])];
    const today = '2026-11-23';
    const window = nextTwoQuarters(today);
    const roadmap = arrangeBars(items, { window, today, isPacked: false, leastDays: 5 });
    const dependencies = findDependencies(items);
    const layout = layOutTimeline(roadmap, timeScale(window, 760), {
      ...{ sizes, forecasts: [], dependencies },
      violated: new Set(['PAY-2']),
    });
    expect(layout.bars.map((box) => [box.bar.item.key, box.isViolated])).toEqual([
      ['PAY-1', false],
      ['PAY-2', true],
    ]);
    expect(layout.lines).toHaveLength(1);
  });
});
