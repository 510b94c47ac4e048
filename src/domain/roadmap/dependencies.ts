import type { IssueKey } from '../issue/issue';
import { daysBetween } from '../time/calendar-day';
import { isFinished, type RoadmapItem } from './roadmap-item';

/** One item that must be finished before another. */
export type Dependency = {
  readonly blocker: IssueKey;
  readonly blocked: IssueKey;
  /** How many days the blocked one begins too early; 0 when the order holds or a day is missing. */
  readonly violationDays: number;
};

/** The blocked one may begin on the day after the blocker's last; a finished blocker blocks nothing. */
function violationDays(blocker: RoadmapItem, blocked: RoadmapItem): number {
  if (isFinished(blocker) || isFinished(blocked)) return 0;
  const start = blocked.from ?? blocked.through;
  if (blocker.through === undefined || start === undefined) return 0;
  return Math.max(0, daysBetween(start, blocker.through) + 1);
}

/** The dependencies whose both ends are on this roadmap, in the items' order. */
export function findDependencies(items: readonly RoadmapItem[]): readonly Dependency[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return items.flatMap((blocked) =>
    blocked.blockedBy.flatMap((key) => {
      const blocker = byKey.get(key);
      if (blocker === undefined || blocker === blocked) return [];
      return [
        { blocker: key, blocked: blocked.key, violationDays: violationDays(blocker, blocked) },
      ];
    }),
  );
}
