import type { Issue, IssueKey } from '../../issue/issue';
import type { CalendarDay } from '../../time/calendar-day';
import type { DescriptionDigest } from './description-digest';
import { digestDescription } from './description-digest';
import type { ReadinessState } from '../status/readiness-state';

/** What the project can have at all, so that no rule asks for what it cannot. */
export type ProjectFacts = {
  readonly key: string;
  /** The estimation field's name as Jira shows it; absent when the project has none. */
  readonly estimateFieldName?: string;
  /** Does the project have a level above stories with something in it? */
  readonly hasParents: boolean;
  readonly hasPriorities: boolean;
  readonly hasComponents: boolean;
  readonly hasVersions: boolean;
  readonly hasDueDates: boolean;
  /** Names of the site's fields by id; a field that is not here was deleted. */
  readonly fieldNames: Readonly<Record<string, string>>;
};

/** What is known of the acceptance criteria; `advice` counts remarks on their wording. */
export type CriteriaFacts = {
  readonly total: number;
  readonly advice?: number;
  readonly nonFunctional?: number;
};

/** What is known of the WSJF score. */
export type ScoringFacts = { readonly isScored: boolean; readonly scoredOn?: CalendarDay };

/** A web link on the work item. */
export type RemoteLink = { readonly url: string; readonly title: string };

/** The answer of a condition that somebody wrote in JQL or as an expression. */
export type ConditionAnswer =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails'; readonly value?: string }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Answers from outside the work item; a source that was not asked is absent. */
export type OutsideFacts = {
  readonly dueDayByKey?: Readonly<Record<IssueKey, CalendarDay | undefined>>;
  readonly remoteLinks?: readonly RemoteLink[];
  readonly answerByJql?: Readonly<Record<string, ConditionAnswer>>;
  readonly answerByExpression?: Readonly<Record<string, ConditionAnswer>>;
  /** Points (or items, in the estimate's unit) that the last sprints finished; `null` when there were too few. */
  readonly medianVelocity?: number | null;
};

/** Everything that rules look at. */
export type ReadinessFacts = {
  readonly issue: Issue;
  readonly project: ProjectFacts;
  readonly criteria: CriteriaFacts;
  readonly scoring: ScoringFacts;
  readonly state: ReadinessState;
  readonly outside: OutsideFacts;
  readonly today: CalendarDay;
  readonly description: DescriptionDigest;
};

/** The facts with their description read when a rule first asks for it, once for all rules. */
export function gatherFacts(parts: Omit<ReadinessFacts, 'description'>): ReadinessFacts {
  let digest: DescriptionDigest | undefined;
  return {
    issue: parts.issue,
    project: parts.project,
    criteria: parts.criteria,
    scoring: parts.scoring,
    state: parts.state,
    outside: parts.outside,
    today: parts.today,
    get description() {
      return (digest ??= digestDescription(parts.issue.description));
    },
  };
}
