import type { IssueBody, IssuePatch, StoredIssue } from '../issue/types';
import type { Project } from '../jira-store';
import type { Side } from './history-item';

/** A work item as an edit sees it; its body is read only when a field asks for it. */
export type Subject = {
  readonly project: Project;
  /** The type after the edit. */
  readonly typeId: string;
  /** Absent while it is being created. */
  readonly issue?: StoredIssue;
  readonly body: () => IssueBody | undefined;
  readonly accountId: string;
};

/** How one field is read, checked and changed. */
export type Editable = {
  readonly id: string;
  /** As histories name it. */
  readonly name: string;
  readonly schema: object;
  readonly isRequired?: boolean;
  /** Holds several values: takes `add` and `remove` besides `set`. */
  readonly isList?: boolean;
  /** The permission it needs besides *Edit issues*. */
  readonly permission?: string;
  /**
   * The value to store, null to empty the field.
   * @throws {FieldFault} When the value cannot be stored.
   */
  readonly parse: (value: unknown, subject: Subject) => unknown;
  /** What is stored; null when nothing is. */
  readonly read: (subject: Subject) => unknown;
  readonly patch: (stored: unknown) => IssuePatch;
  /** How histories tell a stored value. */
  readonly tell: (stored: unknown) => Side;
  readonly allowedValues?: (subject: Subject) => readonly unknown[];
};

/** Finds the fields that can be set in a project, by id. */
export type Editables = {
  readonly find: (id: string, project: Project) => Editable | undefined;
  readonly all: (project: Project) => readonly Editable[];
};
