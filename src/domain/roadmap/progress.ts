import type { Issue } from '../issue/issue';

/** What progress is counted in. */
export type ProgressUnit = 'count' | 'points' | 'criteria';

/** Done of all, in one unit; 0 of 0 where there is nothing to count. */
export type Progress = { readonly done: number; readonly total: number };

/** Accepted of all criteria of one issue, as far as someone keeps them. */
export type CriteriaCounts = { readonly accepted: number; readonly total: number };

const isDone = (issue: Issue): boolean => issue.status.category === 'done';

const weigh = (issues: readonly Issue[], weightOf: (issue: Issue) => number): Progress => ({
  done: issues.filter(isDone).reduce((sum, issue) => sum + weightOf(issue), 0),
  total: issues.reduce((sum, issue) => sum + weightOf(issue), 0),
});

/** How much of the children is done. Points skip those without an estimate; criteria count accepted ones. */
export function progressOf(
  children: readonly Issue[],
  unit: ProgressUnit,
  criteriaOf: (issue: Issue) => CriteriaCounts | undefined,
): Progress {
  if (unit === 'count') return weigh(children, () => 1);
  if (unit === 'points') return weigh(children, (issue) => issue.estimate ?? 0);
  const counts = children.map(criteriaOf).filter((each) => each !== undefined);
  return {
    done: counts.reduce((sum, each) => sum + each.accepted, 0),
    total: counts.reduce((sum, each) => sum + each.total, 0),
  };
}
