import fc from 'fast-check';
import type { Slots } from '../issue/kept-order';
import { keepOrder } from '../issue/kept-order';
import type { StoredIssue } from '../issue/types';
import { collectInOrder } from './collect';
import { collectFirst } from './collect-first';
import type { SortKey } from './order';

describe('collectFirst', () => {
  it('begins as all in order begin, and counts all', () => {
    fc.assert(
      fc.property(
        anyShape(),
        fc.array(anySort(), { maxLength: 3 }),
        fc.nat({ max: 60 }),
        (shape, sorts, most) => {
          const issues = backlog(shape);
          const keys = keysOf(issues, sorts);
          const isMet = ({ id }: StoredIssue) => Number(id) % shape.leavesOut !== 0;
          const all = collectInOrder(issues, keys, isMet).map(({ id }) => id);
          const { found, total } = collectFirst(issues, keys, { isMet, most });
          const first = found.map(({ id }) => id);
          expect(total).toBe(all.length);
          expect(first.length).toBeGreaterThanOrEqual(Math.min(most, all.length));
          expect(first).toEqual(all.slice(0, first.length));
        },
      ),
    );
  });
});

// Helpers

type Shape = { readonly count: number; readonly leavesOut: number; readonly salt: number };

/** Small backlogs are sorted, large ones walked: both are asked for. */
const anyShape = (): fc.Arbitrary<Shape> =>
  fc.record({
    count: fc.oneof(fc.nat({ max: 12 }), fc.constantFrom(1500, 2600)),
    leavesOut: fc.constantFrom(2, 7, 100_000),
    salt: fc.integer({ min: 1, max: 97 }),
  });

type Sort = { readonly by: keyof typeof readers; readonly isDescending: boolean };

const readers = {
  status: (issue: StoredIssue) => Number(issue.statusId),
  assignee: (issue: StoredIssue) => issue.assigneeId,
  due: (issue: StoredIssue) => issue.dueDate,
  created: (issue: StoredIssue) => issue.createdMs,
} as const;

const anySort = (): fc.Arbitrary<Sort> =>
  fc.record({
    by: fc.constantFrom('status', 'assignee', 'due', 'created'),
    isDescending: fc.boolean(),
  });

/** Statuses and people are grouped, moments have a kept order; ids are last, as in every query. */
function keysOf(issues: Slots, sorts: readonly Sort[]): SortKey[] {
  const keys = sorts.map(({ by, isDescending }): SortKey => {
    const isKept = by === 'due' || by === 'created';
    const valueOf = readers[by];
    return { isDescending, valueOf, ...(isKept ? { kept: keepOrder(issues, valueOf) } : {}) };
  });
  const valueOf = () => 0;
  return [...keys, { isDescending: true, valueOf, kept: keepOrder(issues, valueOf) }];
}

/** Work items whose ids do not follow the order of memory; every eleventh place is empty. */
function backlog({ count, salt }: Shape): Slots {
  return Array.from({ length: count }, (_, at) => {
    const n = (at * salt * 7919 + salt) % 10_007;
    if (at % 11 === 5) return undefined;
    const id = String(((at * 7919) % 10_007) + 1);
    return {
      ...{ id, statusId: String(n % 4), createdMs: n % 50 },
      ...(n % 3 === 0 ? {} : { assigneeId: n % 2 === 0 ? 'acc-ana' : 'acc-ben' }),
      ...(n % 5 === 0 ? {} : { dueDate: `2026-03-0${String((n % 9) + 1)}` }),
    } as StoredIssue;
  });
}
