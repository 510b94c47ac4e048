import type { Problem } from '#domain/problem';
import type { RecordRules } from '#domain/record/record';
import type { Result } from '#domain/result';
import type { ProjectSettings } from '#domain/settings/settings';

/** A property that shows a record to others. */
export type PropertyCopy = { readonly propertyKey: string; readonly value: unknown };

/** What is known of a person on a subject when it is decided what they may do. */
export type AbilityFacts = {
  readonly accountId: string;
  /** Jira's permissions that the person holds on the issue or project: `EDIT_ISSUES` … */
  readonly held: readonly string[];
  readonly projectId: string;
  readonly projectKey: string;
  /** The key of the issue; absent for a project's own record. */
  readonly issueKey?: string;
  readonly reporterId?: string;
  /** Is the work item done? */
  readonly isDone?: boolean;
  readonly settings: ProjectSettings;
  /** Asks Jira whether the person has the project role, by its id. */
  readonly hasRole: (roleId: string) => Promise<boolean>;
  /** Asks Jira whether the person is in the group, by its id. */
  readonly isInGroup: (groupId: string) => Promise<boolean>;
};

/** One kind of record: how it changes, who may, and what is shown of it. */
export type RecordKind<State, Change> = {
  readonly rules: RecordRules<State, Change>;
  /** Reads a stored state; never throws. */
  readonly parseState: (json: unknown) => Result<State, Problem>;
  /** Reads one change that a page sent; never throws. */
  readonly parseChange: (json: unknown) => Result<Change, Problem>;
  /** What the person may do, or why they may not change this record at all. */
  readonly authorize: (facts: AbilityFacts) => Promise<Result<readonly string[], Problem>>;
  /** The properties that show this state; the first is the whole document. */
  readonly copies: (state: State, version: number, subjectId: string) => readonly PropertyCopy[];
  /**
   * The state to go on from when the record is missing but a copy exists (after a reinstall): what a
   * copy says was decided is not believed, and one of another subject comes of a clone.
   */
  readonly fromCopy: (value: unknown, subjectId: string) => Result<State, Problem>;
};

/** A kind whose state and change are its own business: what the engine sees. */
export type AnyRecordKind = RecordKind<never, never>;
