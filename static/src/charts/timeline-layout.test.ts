import fc from 'fast-check';
import { anyDay, anyRoadmapItems } from '../../../test/arbitraries/roadmap';
import { arrangeBars } from '#domain/roadmap/arrange-bars';
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
        const layout = layOutTimeline(roadmap, scale, { sizes, forecasts: [], dependencies: [] });
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
});
