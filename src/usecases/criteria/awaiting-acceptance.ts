import { parseCriteriaDocument } from '#contract/criteria/criteria-document';
import { propertyKeys } from '#contract/record';
import type { AcceptanceCriterion, CriteriaState } from '#domain/criteria/acceptance-criterion';
import { awaitingDecision } from '#domain/criteria/count-criteria';
import type { Issue } from '#domain/issue/issue';

/** One work item with criteria that are met and not yet decided. */
export type AwaitingIssue = {
  readonly issue: Issue;
  readonly version: number;
  readonly state: CriteriaState;
  readonly waiting: readonly AcceptanceCriterion[];
  /** When the oldest of these claims was made; empty when no claim says. */
  readonly since: string;
};

/** The JQL that finds them in a project; the list is complete, the order is not yet right. */
export const awaitingJql = (projectId: string): string =>
  `project = ${projectId} AND waymarkCriteriaMet > 0 ORDER BY updated ASC`;

/** What the panel's copies of these issues say awaits a decision, the oldest claim first. */
export function awaitingAcceptance(issues: readonly Issue[]): readonly AwaitingIssue[] {
  return issues
    .flatMap((issue): readonly AwaitingIssue[] => {
      const copied = parseCriteriaDocument(issue.properties[propertyKeys.criteria], issue.id);
      if (!copied.ok) return [];
      const { version, state } = copied.value;
      const waiting = awaitingDecision(state.items);
      if (waiting.length === 0) return [];
      const since = waiting.map((item) => item.claimedAt ?? '').sort()[0] ?? '';
      return [{ issue, version, state, waiting, since }];
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
