import type { IssueId } from '#domain/issue/issue';

/** The status of each work item that a criterion was made into. */
export type LinkedStatuses = ReadonlyMap<IssueId, string>;

/** What looking at the statuses stands on. */
export type StatusDesk = {
  readonly read: (ids: readonly IssueId[]) => Promise<LinkedStatuses>;
  readonly show: (statuses: LinkedStatuses) => void;
  readonly isLookedAt: () => boolean;
  readonly nowMs: () => number;
};

const atMostEveryMs = 5_000;

/** How to ask for these statuses, when they are looked at and were not asked for just before. */
export function createStatusLook(ids: readonly IssueId[], desk: StatusDesk): () => Promise<void> {
  let askedAt = Number.NEGATIVE_INFINITY;
  return async () => {
    if (!desk.isLookedAt() || desk.nowMs() - askedAt < atMostEveryMs) return;
    askedAt = desk.nowMs();
    // Where Jira does not answer, what it said before stays until it does.
    const statuses = await desk.read(ids).catch(() => undefined);
    if (statuses !== undefined) desk.show(statuses);
  };
}
