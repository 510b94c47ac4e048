import type { AccountId, IssueId, IssueKey } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import type { Instant } from '../time/instant';
import type { CriterionId, CriterionKind, TemplateOrigin } from './acceptance-criterion';

/** A line to be added; it starts open and required unless it says otherwise. */
export type NewLine = {
  readonly id: CriterionId;
  readonly text: string;
  readonly kind?: CriterionKind;
  readonly depth?: 0 | 1;
  readonly isRequired?: boolean;
  readonly isLocked?: boolean;
  readonly templateOrigin?: TemplateOrigin;
};

/** Where a line goes: after the line named, or first when null. One that is gone still marks its place. */
export type Place = CriterionId | null;

/** How a line of a template reads and is kept. */
export type Wording = {
  readonly text: string;
  readonly isRequired: boolean;
  readonly isLocked: boolean;
};

/**
 * The lines of a list follow their template, or go back. A line that no longer reads as `was`, or that
 * somebody has met or decided meanwhile, stays as it is.
 */
export type FollowChange = {
  readonly type: 'follow';
  /** One push, by name, so that what it did is found again. */
  readonly pushId: string;
  readonly set: readonly {
    readonly id: CriterionId;
    readonly to: Wording;
    readonly was: Wording;
  }[];
  readonly add: readonly { readonly line: NewLine; readonly after: Place }[];
  readonly remove: readonly CriterionId[];
  readonly restore: readonly CriterionId[];
};

/** Everything that can be done to a list of criteria. One change is one step to undo. */
export type CriteriaChange =
  | { readonly type: 'add'; readonly lines: readonly NewLine[]; readonly after: Place }
  | { readonly type: 'editText'; readonly id: CriterionId; readonly text: string }
  | { readonly type: 'tick'; readonly id: CriterionId; readonly evidenceUrl?: string }
  | { readonly type: 'untick'; readonly id: CriterionId }
  | { readonly type: 'accept'; readonly ids: readonly CriterionId[] }
  | { readonly type: 'reject'; readonly id: CriterionId; readonly reason: string }
  | { readonly type: 'waive'; readonly id: CriterionId; readonly reason: string }
  | { readonly type: 'reopen'; readonly ids: readonly CriterionId[] }
  | { readonly type: 'move'; readonly id: CriterionId; readonly after: Place }
  | { readonly type: 'nest'; readonly id: CriterionId; readonly depth: 0 | 1 }
  | { readonly type: 'setKind'; readonly id: CriterionId; readonly kind: CriterionKind }
  | { readonly type: 'setRequired'; readonly id: CriterionId; readonly isRequired: boolean }
  | { readonly type: 'setEvidence'; readonly id: CriterionId; readonly url: string | null }
  | { readonly type: 'assign'; readonly id: CriterionId; readonly accountId: AccountId | null }
  | { readonly type: 'setDue'; readonly id: CriterionId; readonly dueOn: CalendarDay | null }
  | {
      readonly type: 'link';
      readonly id: CriterionId;
      readonly issue: { readonly id: IssueId; readonly key: IssueKey } | null;
    }
  | { readonly type: 'delete'; readonly ids: readonly CriterionId[] }
  | { readonly type: 'restore'; readonly ids: readonly CriterionId[] }
  /** Work started: the list is remembered as it is, once. */
  | { readonly type: 'start' }
  /** Cloned or moved elsewhere: the lines stay, what was claimed and decided goes; of a move, what was until then. */
  | { readonly type: 'resetStates'; readonly until?: Instant }
  | FollowChange;
