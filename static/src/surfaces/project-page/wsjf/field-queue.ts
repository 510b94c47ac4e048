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
  /** Work items of which a number was set in a field on this page. */
  readonly touched: () => Iterable<IssueId>;
  readonly hasTouched: (id: IssueId) => boolean;
};

/** An empty queue; `onEnd` is told after each number, taken or not. */
export function createFieldQueue(write: FieldWay['write'], onEnd: () => void): FieldQueue {
  /** The last number that is on its way, for each work item: the next one waits for it. */
  const last = new Map<IssueId, Promise<unknown>>();
  let unsent = 0;
  return {
    write(entry) {
      unsent += 1;
      const written = (last.get(entry.id) ?? Promise.resolve())
        .then(() => write(entry))
        .finally(() => {
          unsent -= 1;
          onEnd();
        });
      last.set(entry.id, written);
      return written;
    },
    unsent: () => unsent,
    touched: () => last.keys(),
    hasTouched: (id) => last.has(id),
  };
}
