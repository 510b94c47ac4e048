import type { CalendarDay } from '../time/calendar-day';
import type { Instant } from '../time/instant';
import type { AdfDocument } from './adf';

/** Digits that stay when a work item moves to another project. */
export type IssueId = string;
/** `PAY-12`: what people read; another after a move. */
export type IssueKey = string;
export type AccountId = string;

/** Jira's three status categories by their keys. */
export type StatusCategory = 'new' | 'indeterminate' | 'done';

export type Status = {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
};

export type Person = { readonly accountId: AccountId; readonly displayName: string };

export type IssueType = {
  readonly id: string;
  readonly name: string;
  /** −1 sub-task, 0 story and its like, 1 epic, above that initiatives. */
  readonly hierarchyLevel: number;
};

export type Version = {
  readonly id: string;
  readonly name: string;
  readonly startOn?: CalendarDay;
  readonly releaseOn?: CalendarDay;
  readonly isReleased: boolean;
};

export type Sprint = {
  readonly id: string;
  readonly name: string;
  readonly state: 'future' | 'active' | 'closed';
  readonly startsAt?: Instant;
  readonly endsAt?: Instant;
  readonly completedAt?: Instant;
};

/** The other end of a link or a parent, as far as Jira tells it along with the issue. */
export type RelatedIssue = {
  readonly id: IssueId;
  readonly key: IssueKey;
  readonly summary: string;
  readonly status?: Status;
  readonly typeName?: string;
};

export type IssueLink = {
  readonly id: string;
  /** The link type's own name: `Blocks`. */
  readonly typeName: string;
  /** How it reads from this issue: `is blocked by`. */
  readonly reads: string;
  readonly direction: 'inward' | 'outward';
  readonly other: RelatedIssue;
};

/**
 * One work item as Waymark reads it. A part that was not asked for, and one that Jira leaves empty,
 * are both absent; `fields` holds every field as Jira sent it, by id.
 */
export type Issue = {
  readonly id: IssueId;
  readonly key: IssueKey;
  readonly projectId: string;
  readonly projectKey: string;
  readonly type: IssueType;
  readonly summary: string;
  readonly description?: AdfDocument;
  readonly status: Status;
  readonly priority?: { readonly id: string; readonly name: string };
  readonly assignee?: Person;
  readonly reporter?: Person;
  readonly parent?: RelatedIssue;
  readonly labels: readonly string[];
  readonly components: readonly { readonly id: string; readonly name: string }[];
  readonly fixVersions: readonly Version[];
  readonly sprints: readonly Sprint[];
  readonly links: readonly IssueLink[];
  readonly subtasks: readonly RelatedIssue[];
  readonly attachmentNames: readonly string[];
  /** In the unit of the project's estimation field; absent when not estimated. */
  readonly estimate?: number;
  readonly startOn?: CalendarDay;
  readonly dueOn?: CalendarDay;
  readonly createdAt?: Instant;
  readonly updatedAt?: Instant;
  readonly resolvedAt?: Instant;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Entity properties that were asked for, by key; unread, to be parsed by a contract. */
  readonly properties: Readonly<Record<string, unknown>>;
};
