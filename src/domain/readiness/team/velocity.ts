import { median } from 'd3-array';
import type { Issue, Sprint } from '../../issue/issue';

/** What a closed sprint finished. */
export type FinishedSprint = { readonly sprint: Sprint; readonly points: number };

/** Fewer closed sprints than this tell no velocity. */
export const sprintsAtLeast = 3;

/** Older sprints than the last so many tell little of today's team. */
const sprintsAtMost = 7;

/**
 * What the last closed sprints finished, the oldest first: the estimates of the work items resolved
 * between the start and the end of a sprint that they were in. An estimate that is not set counts 0;
 * a sprint without its moments is left out.
 */
export function finishedSprints(finished: readonly Issue[]): readonly FinishedSprint[] {
  const byId = new Map<string, { sprint: Sprint; points: number }>();
  for (const issue of finished) {
    for (const sprint of issue.sprints) {
      if (!isTold(sprint)) continue;
      const known = byId.get(sprint.id) ?? { sprint, points: 0 };
      if (wasResolvedIn(issue, sprint)) known.points += issue.estimate ?? 0;
      byId.set(sprint.id, known);
    }
  }
  return [...byId.values()]
    .sort((a, b) => (endOf(a.sprint) < endOf(b.sprint) ? -1 : 1))
    .slice(-sprintsAtMost);
}

/**
 * The middle of what the last sprints finished; `null` when there were fewer than three, or when it is
 * nothing: work that nobody estimated tells no velocity.
 */
export function medianVelocity(sprints: readonly FinishedSprint[]): number | null {
  if (sprints.length < sprintsAtLeast) return null;
  const middle = median(sprints, ({ points }) => points) ?? 0;
  return middle === 0 ? null : middle;
}

const endOf = ({ completedAt, endsAt }: Sprint): string => completedAt ?? endsAt ?? '';

const isTold = (sprint: Sprint): boolean =>
  sprint.state === 'closed' && sprint.startsAt !== undefined && endOf(sprint) !== '';

function wasResolvedIn({ resolvedAt }: Issue, sprint: Sprint): boolean {
  if (resolvedAt === undefined) return false;
  const at = Date.parse(resolvedAt);
  return Date.parse(sprint.startsAt ?? '') <= at && at <= Date.parse(endOf(sprint));
}
