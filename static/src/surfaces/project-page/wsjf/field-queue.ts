import type { IssueId } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import type { FieldEntry, FieldWay } from './field-way';

/** Numbers on their way into fields of the site. */
export type FieldQueue = {
  /** One after the other on a work item, so that the number set last is the one that stays. */
  readonly write: (entry: FieldEntry) => Promise<Result<null, Problem>>;
  /** How many are on their way. */
  readonly unsent: () => number;
  /** Is one on its way into a field of this work item? */
  readonly isUnderWay: (id: IssueId) => boolean;
  /** Work items of which a number was set in a field on this page. */
  readonly touched: () => Iterable<IssueId>;
  readonly hasTouched: (id: IssueId) => boolean;
};

/** An empty queue; `onEnd` is told after each number, taken or not. */
export function createFieldQueue(write: FieldWay['write'], onEnd: () => void): FieldQueue {
  /** The last number that is on its way, for each work item: the next one waits for it. */
  const last = new Map<IssueId, Promise<unknown>>();
  const waiting = new Map<IssueId, number>();
  const count = (id: IssueId, by: 1 | -1) => {
    waiting.set(id, (waiting.get(id) ?? 0) + by);
  };
  return {
    write(entry) {
      const { id } = entry;
      count(id, 1);
      const written = (last.get(id) ?? Promise.resolve())
        .then(() => write(entry))
        .finally(() => {
          count(id, -1);
          onEnd();
        });
      last.set(id, written);
      return written;
    },
    unsent: () => [...waiting.values()].reduce((sum, each) => sum + each, 0),
    isUnderWay: (id) => (waiting.get(id) ?? 0) > 0,
    touched: () => last.keys(),
    hasTouched: (id) => last.has(id),
  };
}
