import fc from 'fast-check';
import { planSprint } from './plan-sprint';
import type { FinishedSprint } from './velocity';

describe('planSprint', () => {
  it('sets ready points against the median of the closed sprints', () => {
    const plan = planSprint(
      [
        { estimate: 5, standing: 'ready' },
        { estimate: 8, standing: 'notReady' },
        { standing: 'notReady' },
        { estimate: 3, standing: 'started' },
      ],
      [closed(12), closed(20), closed(16)],
    );
    expect(plan).toEqual({
      ready: { points: 5, items: 1 },
      notReady: { points: 8, items: 2 },
      started: { points: 3, items: 1 },
      unestimated: 1,
      capacity: 16,
      range: [12, 20],
    });
  });

  it('forecasts nothing from two closed sprints', () => {
    expect(planSprint([], [closed(12), closed(20)]).capacity).toBeNull();
  });

  it('loses no item and no point', () => {
    const standing = fc.constantFrom('ready', 'notReady', 'started');
    const items = fc.array(fc.record({ estimate: fc.integer({ min: 0, max: 20 }), standing }));
    fc.assert(
      fc.property(items, (all) => {
        const { ready, notReady, started } = planSprint(all, []);
        expect(ready.items + notReady.items + started.items).toBe(all.length);
        const sum = all.reduce((points, { estimate }) => points + estimate, 0);
        expect(ready.points + notReady.points + started.points).toBe(sum);
      }),
    );
  });
});

// Helpers

const closed = (points: number): FinishedSprint => ({
  sprint: { id: String(points), name: `Sprint ${String(points)}`, state: 'closed' },
  points,
});
