import type { Issue, IssueKey, Status } from '../../issue/issue';
import type { Instant } from '../../time/instant';
import type { ReadinessReport } from './check-readiness';
import { isLeft } from './check-readiness';
import type { StartSnapshot } from '../status/readiness-state';

/** Where a work item stands, as far as readiness goes. */
export type Stage =
  | { readonly name: 'beforeWork' }
  | { readonly name: 'onParent'; readonly parentKey?: IssueKey }
  | { readonly name: 'started'; readonly snapshot?: StartSnapshot }
  | { readonly name: 'finished'; readonly snapshot?: StartSnapshot };

/** The stage. `startedStatuses` are names or ids a team has chosen; none means: whatever Jira calls in progress. */
export function stageOf(
  issue: Issue,
  snapshot: StartSnapshot | undefined,
  startedStatuses: readonly string[] = [],
): Stage {
  if (issue.type.hierarchyLevel < 0) {
    const parentKey = issue.parent?.key;
    return parentKey === undefined ? { name: 'onParent' } : { name: 'onParent', parentKey };
  }
  const known = snapshot === undefined ? {} : { snapshot };
  if (issue.status.category === 'done') return { name: 'finished', ...known };
  return hasStarted(issue, startedStatuses)
    ? { name: 'started', ...known }
    : { name: 'beforeWork' };
}

/** Has work on it started? */
export const hasStarted = (issue: Issue, startedStatuses: readonly string[]): boolean =>
  isStarted(issue.status, startedStatuses);

function isStarted({ id, name, category }: Status, startedStatuses: readonly string[]): boolean {
  if (category === 'done') return true;
  if (startedStatuses.length === 0) return category === 'indeterminate';
  const wanted = startedStatuses.map((status) => status.toLowerCase());
  return wanted.includes(id) || wanted.includes(name.toLowerCase());
}

/** The ids of those statuses in which work has not started. */
export const statusesBeforeWork = (
  statuses: readonly Status[],
  startedStatuses: readonly string[],
): ReadonlySet<string> =>
  new Set(statuses.filter((status) => !isStarted(status, startedStatuses)).map(({ id }) => id));

/** One step of a work item into a status, by ids. Without `from` it was created there. */
export type StatusStep = { readonly at: Instant; readonly from?: string; readonly to: string };

/** Did work start with the step? A status that nobody knows is taken to be after the start. */
export const isStart = ({ from, to }: StatusStep, beforeWork: ReadonlySet<string>): boolean =>
  !beforeWork.has(to) && (from === undefined || beforeWork.has(from));

const promptMs = 60_000;

/**
 * When a start was looked at, where that was more than a minute late: Jira tells of it within minutes,
 * and what was open is then of that moment, not of the start.
 */
export const seenLate = (on: Instant, lookedAt: Instant): { readonly seenOn?: Instant } =>
  Date.parse(lookedAt) - Date.parse(on) > promptMs ? { seenOn: lookedAt } : {};

/** What was open in a report, each as it stood on its line. */
export const wordsLeft = (report: ReadinessReport): readonly string[] =>
  report.checks
    .filter(isLeft)
    .map(({ verdict, rule }) => (verdict.status === 'notMet' ? verdict.found : rule.failureTitle));
