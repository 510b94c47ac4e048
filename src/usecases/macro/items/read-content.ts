import { parseCriteriaStatus } from '#contract/criteria/criteria-status';
import type { Issue } from '#domain/issue/issue';
import type { Content } from '#domain/kpi/measure-content';
import type { CriteriaCounts } from '#domain/roadmap/progress';

const criteriaKey = 'waymark.criteria.status';
const readinessKey = 'waymark.readiness.status';

/** The property that holds a score. */
export const scoringKey = 'waymark.scoring';

/** The properties that a macro reads along with each work item. */
export const macroProperties: readonly string[] = [criteriaKey, readinessKey, scoringKey];

function readinessOf(value: unknown): boolean | undefined {
  if (typeof value !== 'object' || value === null || !('ready' in value)) return undefined;
  return value.ready === 'yes' ? true : value.ready === 'no' ? false : undefined;
}

/** What Waymark's own copies on a work item say; what cannot be read counts as not there. */
export function contentOf(issue: Issue): Content {
  const criteria = parseCriteriaStatus(issue.properties[criteriaKey]);
  const isReady = readinessOf(issue.properties[readinessKey]);
  return {
    ...(criteria.ok ? { criteria: criteria.value } : {}),
    ...(isReady === undefined ? {} : { isReady }),
  };
}

/** Accepted of all criteria but the waived; undefined where nobody keeps criteria. */
export function findCriteriaCounts(issue: Issue): CriteriaCounts | undefined {
  const { criteria } = contentOf(issue);
  if (criteria === undefined || criteria.total === 0) return undefined;
  return { accepted: criteria.accepted, total: criteria.total - criteria.waived };
}
