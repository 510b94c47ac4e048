import type { KpiDay } from '#domain/kpi/kpi-day';
import { dailyCounts } from '#domain/kpi/kpi-day';
import type { KpiWalk } from './record-kpi-day';
import { planKpiWalk, recordKpiDay } from './record-kpi-day';

const day = '2026-11-23';

describe('planKpiWalk', () => {
  it('visits every project once, each day in another order', () => {
    const ids = Array.from({ length: 50 }, (_, index) => String(10_000 + index));
    const today = planKpiWalk(ids, day).projectIds;
    expect([...today].sort()).toEqual(ids);
    expect(planKpiWalk(ids, '2026-11-24').projectIds).not.toEqual(today);
  });

  it.each([
    { projects: 5, gap: 900 },
    { projects: 50, gap: 900 },
    { projects: 1000, gap: 77 },
  ])('is through with $projects projects within the day: $gap s apart', ({ projects, gap }) => {
    const ids = Array.from({ length: projects }, (_, index) => String(index));
    const { gapSeconds } = planKpiWalk(ids, day);
    expect(gapSeconds).toBe(gap);
    expect(gapSeconds * projects).toBeLessThan(86_400);
  });
});

describe('recordKpiDay', () => {
  it('counts every project of the walk once, with one query a count', async () => {
    const world = makeWorld();
    await world.run(planKpiWalk(['1', '2', '3'], day));
    expect([...world.kept.keys()].sort()).toEqual(['1', '2', '3']);
    expect(world.queries).toHaveLength(3 * dailyCounts.length);
  });

  it('changes nothing when an event comes twice', async () => {
    const world = makeWorld();
    const walk = planKpiWalk(['1', '2', '3'], day);
    await world.run(walk);
    await world.run(walk);
    expect(world.queries).toHaveLength(3 * dailyCounts.length);
  });

  it('goes on where Jira failed, without sending the rest twice', async () => {
    const world = makeWorld();
    const walk = planKpiWalk(['1', '2', '3'], day);
    world.failNext();
    await expect(world.run(walk)).rejects.toThrow('busy');
    await world.run(walk, true);
    expect(world.kept.size).toBe(3);
    expect(world.sent).toBe(2);
  });
});

// Helpers

function makeWorld() {
  const kept = new Map<string, KpiDay>();
  const queries: string[] = [];
  const world = { sent: 0, isFailing: false };
  const waiting: KpiWalk[] = [];
  const ports = {
    store: {
      has: (projectId: string) => Promise.resolve(kept.has(projectId)),
      keep: (projectId: string, counted: KpiDay) => {
        kept.set(projectId, counted);
        return Promise.resolve();
      },
      since: () => Promise.resolve([]),
    },
    count: (jql: string) => {
      if (world.isFailing) {
        world.isFailing = false;
        return Promise.reject(new Error('busy'));
      }
      queries.push(jql);
      return Promise.resolve(1);
    },
    goOn: (walk: KpiWalk) => {
      world.sent += 1;
      waiting.push(walk);
      return Promise.resolve();
    },
  };
  return {
    kept,
    queries,
    get sent() {
      return world.sent;
    },
    failNext: () => {
      world.isFailing = true;
    },
    async run(walk: KpiWalk, isRetry = false) {
      await recordKpiDay(walk, ports, isRetry);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        await recordKpiDay(next, ports, false);
    },
  };
}
