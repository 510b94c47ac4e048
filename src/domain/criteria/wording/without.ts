import type { AcceptanceCriterion } from '../acceptance-criterion';

type MaybeAbsent =
  | 'claimedBy'
  | 'claimedAt'
  | 'evidenceUrl'
  | 'decidedBy'
  | 'decidedAt'
  | 'reason'
  | 'assignee'
  | 'dueOn'
  | 'linkedIssue'
  | 'isLocked';

/** The criterion without some of what may be absent. */
export function without(
  criterion: AcceptanceCriterion,
  ...keys: readonly MaybeAbsent[]
): AcceptanceCriterion {
  const left = Object.entries(criterion).filter(([key]) => !keys.includes(key as MaybeAbsent));
  return Object.fromEntries(left) as AcceptanceCriterion;
}
