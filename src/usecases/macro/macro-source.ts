import type { History } from '#domain/flow/history';
import type { AccountId, Issue, IssueId, Status, Version } from '#domain/issue/issue';
import type { Shares } from '#domain/kpi/kpi-day';
import type { ProductMetric } from '#domain/product/metric';
import type { ProjectSettings } from '#domain/settings/settings';
import type { CalendarDay } from '#domain/time/calendar-day';

/** The product metrics of a project, and how many of them cannot be read. */
export type FoundMetrics = { readonly metrics: readonly ProductMetric[]; readonly unread: number };

/** Told while a long load goes on. */
export type OnProgress = (progress: { readonly done: number; readonly total: number }) => void;

/** A field whose changes are read, by what it is: sites give some of them ids of their own. */
export type HistoryField =
  | 'status'
  | 'duedate'
  | 'startdate'
  | 'issuetype'
  | 'project'
  | 'parent'
  | 'fixVersions'
  | 'flagged'
  | 'sprint'
  | 'estimate';

/** What a macro reads, as the person who looks. */
export type MacroSource = {
  readonly readProject: (
    key: string,
  ) => Promise<{ readonly id: string; readonly key: string; readonly name: string }>;
  readonly readStatuses: (projectKey: string) => Promise<readonly Status[]>;
  /** The saved filter that a board shows; undefined when the person may not see the board. */
  readonly findFilterOfBoard: (boardId: string) => Promise<string | undefined>;
  readonly readVersions: (projectKey: string) => Promise<readonly Version[]>;
  readonly readSettings: (projectKey: string) => Promise<ProjectSettings>;
  /** What people brought of the product; undefined where nobody has, or a newer Waymark wrote it. */
  readonly readMetrics: (projectKey: string) => Promise<FoundMetrics | undefined>;
  /** The names of people, as far as the person may see them. */
  readonly readNames: (ids: readonly AccountId[]) => Promise<ReadonlyMap<AccountId, string>>;
  /** How readiness and criteria stood at the end of past months; undefined where nobody can tell. */
  readonly readShares: (projectId: string, asOf: CalendarDay) => Promise<Shares | undefined>;
  /** Every issue that the query gives, in no promised order. */
  readonly readIssues: (jql: string, onProgress: OnProgress) => Promise<readonly Issue[]>;
  /** The changes of some fields, by issue; an issue without any is absent. */
  readonly readHistories: (
    ids: readonly IssueId[],
    fields: readonly HistoryField[],
  ) => Promise<ReadonlyMap<IssueId, History>>;
};
