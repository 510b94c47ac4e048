import type { KpiDay } from '#domain/kpi/kpi-day';
import { dailyCounts } from '#domain/kpi/kpi-day';
import { addDays } from '#domain/time/calendar-day';
import type { KpiWalk } from './record-kpi-day';
import { planKpiWalk, recordKpiDays, stepSeconds } from './record-kpi-day';

const day = '2026-11-23';

describe('planKpiWalk', () => {
  it.each([
    { projects: 5, atOnce: 1 },
    { projects: 86, atOnce: 1 },
    { projects: 1500, atOnce: 18 },
    { projects: 2000, atOnce: 24 },
  ])('is through with $projects projects within the day: $atOnce at once', (row) => {
    const walk = planKpiWalk(row.projects, day);
    expect(walk).toEqual({ day, at: 0, until: row.projects, atOnce: row.atOnce });
    expect((row.projects / row.atOnce) * stepSeconds).toBeLessThan(86_400);
  });

  it('lets the projects of a large site take turns, 2,000 a day at most and each within ten days', () => {
    const visited = new Set<number>();
    for (let later = 0; later < 10; later += 1) {
      const { at, until } = planKpiWalk(19_999, addDays(day, later));
      expect(until - at).toBeLessThanOrEqual(2000);
      for (let place = at; place < until; place += 1) visited.add(place);
    }
    expect(visited.size).toBe(19_999);
  });
});

describe('recordKpiDays', () => {
  it('counts every project of the walk once, with one query a count', async () => {
    const world = makeWorld(1234);
    await world.walk();
    expect(world.kept.size).toBe(1234);
    expect(world.queries).toHaveLength(1234 * dailyCounts.length);
    expect(world.sent).toHaveLength(Math.ceil(1234 / 15) - 1);
  });

  it('changes nothing when an event comes twice, at any place of the walk', async () => {
    const world = makeWorld(100);
    await world.walk();
    const sent = [...world.sent];
    await world.walk();
    for (const step of sent) await world.run(step);
    expect(world.queries).toHaveLength(100 * dailyCounts.length);
    expect(world.sent).toEqual(sent);
  });

  it.each([
    { name: 'the queue refuses the rest of the walk', fault: 'push' },
    { name: 'Jira is busy in the middle of a project', fault: 'count' },
    { name: 'the function ends before it notes what it sent', fault: 'note' },
    { name: 'the store does not take a day', fault: 'keep' },
  ] as const)('loses no project where $name', async ({ fault }) => {
    const world = makeWorld(200);
    world.failEvery(fault, 25);
    await world.walk();
    expect(world.kept.size).toBe(200);
    expect(world.faults).toBeGreaterThan(1);
  });

  it('passes by a project that Jira no longer knows', async () => {
    const world = makeWorld(3);
    world.gone.add('1');
    await world.walk();
    expect([...world.kept.keys()]).toEqual(['0', '2']);
  });
});

// Helpers

type Fault = 'push' | 'count' | 'note' | 'keep';

/** A site with so many projects, a queue that calls again what failed, and faults on demand. */
function makeWorld(projects: number) {
  const kept = new Map<string, KpiDay>();
  const queries: string[] = [];
  const sent: KpiWalk[] = [];
  const noted = new Set<number>();
  const gone = new Set<string>();
  const waiting: KpiWalk[] = [];
  const failing: { at?: Fault; every: number; calls: number; faults: number } = {
    ...{ every: 1, calls: 0, faults: 0 },
  };
  const step = async (name: Fault, work: () => void) => {
    await Promise.resolve();
    if (failing.at === name) {
      failing.calls += 1;
      if (failing.calls % failing.every === 0) {
        failing.faults += 1;
        throw new Error(`${name} failed`);
      }
    }
    work();
  };
  const ports = {
    store: {
      has: (projectId: string) => Promise.resolve(kept.has(projectId)),
      keep: (projectId: string, counted: KpiDay) =>
        step('keep', () => kept.set(projectId, counted)),
      isSent: (_: string, at: number) => Promise.resolve(noted.has(at)),
      noteSent: (_: string, at: number) => step('note', () => noted.add(at)),
      since: () => Promise.resolve([]),
    },
    projectsAt: (at: number, atMost: number) => {
      const found = Math.min(atMost, Math.max(0, projects - at));
      return Promise.resolve(Array.from({ length: found }, (_, index) => String(at + index)));
    },
    count: async (jql: string) => {
      if ([...gone].some((id) => jql.startsWith(`project = ${id} `))) return undefined;
      await step('count', () => queries.push(jql));
      return 1;
    },
    goOn: (walk: KpiWalk) =>
      step('push', () => {
        sent.push(walk);
        waiting.push(walk);
      }),
  };
  const run = async (first: KpiWalk) => {
    waiting.push(first);
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const event = next;
      await recordKpiDays(event, ports).catch(() => waiting.push(event));
    }
  };
  return {
    ...{ kept, queries, sent, gone, run },
    walk: () => run(planKpiWalk(projects, day)),
    get faults() {
      return failing.faults;
    },
    failEvery(at: Fault, every: number) {
      Object.assign(failing, { at, every });
    },
  };
}
