import fc from 'fast-check';
import { story } from '../../../../test/arbitraries/readiness';
import type { Issue, Sprint } from '../../issue/issue';
import { finishedSprints, medianVelocity } from './velocity';

describe('finishedSprints', () => {
  it('adds what was resolved between start and end, the oldest sprint first', () => {
    const [first, second] = [
      sprint(1, '2026-01-05', '2026-01-19'),
      sprint(2, '2026-01-19', '2026-02-02'),
    ];
    const told = finishedSprints([
      finished(5, '2026-01-28', second),
      finished(3, '2026-01-12', first),
      // Carried over: in both, finished in the second.
      finished(2, '2026-02-01', first, second),
    ]);
    expect(told.map(({ sprint: { name }, points }) => [name, points])).toEqual([
      ['Sprint 1', 3],
      ['Sprint 2', 7],
    ]);
  });

  it('keeps the last seven', () => {
    const sprints = Array.from({ length: 9 }, (_, index) =>
      sprint(index + 1, `2026-0${String(index + 1)}-01`, `2026-0${String(index + 1)}-15`),
    );
    const told = finishedSprints(sprints.map((one) => finished(1, '2026-01-01', one)));
    expect(told.map(({ sprint: { id } }) => id)).toEqual(['3', '4', '5', '6', '7', '8', '9']);
  });

  it('never counts more points than there are', () => {
    const points = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 20 });
    fc.assert(
      fc.property(points, (estimates) => {
        const one = sprint(1, '2026-01-05', '2026-01-19');
        const issues = estimates.map((estimate) => finished(estimate, '2026-01-10', one));
        const [told] = finishedSprints(issues);
        expect(told?.points ?? 0).toBe(estimates.reduce((sum, estimate) => sum + estimate, 0));
      }),
    );
  });
});

describe('medianVelocity', () => {
  it.each([
    { given: 'two sprints', points: [8, 10], median: null },
    { given: 'three sprints', points: [8, 30, 10], median: 10 },
    { given: 'four sprints', points: [8, 30, 10, 12], median: 11 },
    { given: 'sprints of work that nobody estimated', points: [0, 0, 0, 5], median: null },
  ])('is $median given $given', ({ points, median }) => {
    const one = sprint(1, '2026-01-05', '2026-01-19');
    expect(medianVelocity(points.map((each) => ({ sprint: one, points: each })))).toBe(median);
  });
});

// Helpers

const sprint = (id: number, startsAt: string, completedAt: string): Sprint => ({
  id: String(id),
  name: `Sprint ${String(id)}`,
  state: 'closed',
  startsAt: `${startsAt}T08:00:00.000Z`,
  completedAt: `${completedAt}T08:00:00.000Z`,
});

const finished = (estimate: number, day: string, ...sprints: readonly Sprint[]): Issue =>
  story({ estimate, sprints, resolvedAt: `${day}T12:00:00.000Z` });
