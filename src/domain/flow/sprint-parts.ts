import type { IssueId } from '../issue/issue';
import type { Instant } from '../time/instant';
import type { History } from './history';
import { changesOf, valueAt } from './history';
import type { SprintPart } from './sprint-report';

/** A sprint that ended. */
export type EndedSprint = {
  readonly id: string;
  readonly name: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
};

/** What is known of a work item that was in a sprint, as it is now and as its changes tell. */
export type SprintMember = {
  readonly id: IssueId;
  readonly createdAt: Instant;
  readonly sprintIds: readonly string[];
  readonly estimate: number | undefined;
  readonly statusId: string;
  /** The first moment at which it was resolved, where no status change tells when it was done. */
  readonly resolvedAt: Instant | undefined;
  /** Changes of `sprint`, `estimate` and `status`. */
  readonly history: History;
};

/** Was it in the sprint at that moment? Jira keeps ended sprints in the field, as a list of ids. */
function wasIn(member: SprintMember, sprintId: string, at: Instant): boolean {
  if (member.createdAt > at) return false;
  const ids = valueAt(member.history, 'sprint', { at, now: member.sprintIds.join(',') }) ?? '';
  return ids.split(/,\s*/).includes(sprintId);
}

/** Its estimate at that moment; 0 when it had none. Numbers have no ids: the changelog tells them by name. */
function estimateAt(member: SprintMember, at: Instant): number {
  const later = changesOf(member.history, 'estimate').find((change) => change.at > at);
  if (later === undefined) return member.estimate ?? 0;
  const before = Number(later.fromName ?? later.from ?? 0);
  return Number.isFinite(before) ? before : 0;
}

function wasDoneAt(
  member: SprintMember,
  at: Instant,
  isDone: (statusId: string) => boolean,
): boolean {
  const hasChanges = changesOf(member.history, 'status').length > 0;
  if (!hasChanges && member.resolvedAt !== undefined && member.resolvedAt > at) return false;
  return isDone(valueAt(member.history, 'status', { at, now: member.statusId }) ?? '');
}

/** What a work item did in a sprint; undefined when it was in it neither at its start nor at its end. */
export function findPartIn(
  member: SprintMember,
  sprint: EndedSprint,
  isDone: (statusId: string) => boolean,
): SprintPart | undefined {
  const { startedAt, endedAt } = sprint;
  const wasInAtStart = wasIn(member, sprint.id, startedAt);
  const wasInAtEnd = wasIn(member, sprint.id, endedAt);
  if (!wasInAtStart && !wasInAtEnd) return undefined;
  return {
    wasInAtStart,
    wasInAtEnd,
    isDoneAtEnd: wasDoneAt(member, endedAt, isDone),
    estimateAtStart: estimateAt(member, startedAt),
    estimateAtEnd: estimateAt(member, endedAt),
  };
}
