import fc from 'fast-check';
import { keepOrder } from './kept-order';
import type { StoredIssue } from './types';

describe('keepOrder', () => {
  it('stays as if sorted anew, whatever changes', () => {
    fc.assert(
      fc.property(
        fc.array(anyPoints(), { maxLength: 12 }),
        fc.array(anyChange()),
        (all, changes) => {
          const issues: (StoredIssue | undefined)[] = all.map((points, at) => issueOf(at, points));
          const order = keepOrder(issues, readPoints);
          for (const { slot, points } of changes) {
            if (slot > issues.length) continue;
            issues[slot] = issueOf(slot, points);
            order.refresh(slot);
          }
          expect(order.slots).toEqual(keepOrder(issues, readPoints).slots);
        },
      ),
    );
  });

  it('forgets what is removed', () => {
    const issues: (StoredIssue | undefined)[] = [
      issueOf(0, 3),
      issueOf(1, 1),
      issueOf(2, undefined),
    ];
    const order = keepOrder(issues, readPoints);
    order.remove(0);
    expect(order.slots).toEqual([1, 2]);
  });
});

// Helpers

const anyPoints = () => fc.option(fc.nat(5), { nil: undefined });
const anyChange = () => fc.record({ slot: fc.nat(15), points: anyPoints() });
const readPoints = (issue: StoredIssue) => issue.custom['points'] as number | undefined;

const issueOf = (at: number, points: number | undefined): StoredIssue =>
  ({
    id: String(10_000 + at),
    key: `PAY-${String(at)}`,
    custom: { points },
  }) as unknown as StoredIssue;
