import type { AccountId, IssueId, IssueKey } from '../issue/issue';
import type { CalendarDay } from '../time/calendar-day';
import type { Instant } from '../time/instant';

/** Made by the page that adds the criterion; never used twice in a list. */
export type CriterionId = string;

/** `claimed`: someone says it is met (the screen says *met*); `accepted`: who may has agreed. */
export type CriterionState = 'open' | 'claimed' | 'accepted' | 'rejected' | 'waived';

/** A heading groups what follows it and is never ticked or counted. */
export type CriterionKind = 'criterion' | 'heading';

/** The template that a line came from and the line there, so that the line can be found again. */
export type TemplateOrigin = {
  readonly templateId: string;
  readonly lineId: string;
  /** What it said when it came from there; tells whether it was changed here since. */
  readonly mark?: string;
};

/** One statement about one work item that is either satisfied or not. */
export type AcceptanceCriterion = {
  readonly id: CriterionId;
  /** One line, or one line a step when it is written as a scenario. */
  readonly text: string;
  readonly kind: CriterionKind;
  /** 1 when it stands under the one before it. */
  readonly depth: 0 | 1;
  /** A fractional key; the list is in the order of `(order, id)`. */
  readonly order: string;
  readonly state: CriterionState;
  /** Optional ones (`false`) neither hold up acceptance nor count. */
  readonly isRequired: boolean;
  readonly claimedBy?: AccountId;
  readonly claimedAt?: Instant;
  /** Where one can see that it is met; `https:` or `http:`. */
  readonly evidenceUrl?: string;
  readonly decidedBy?: AccountId;
  readonly decidedAt?: Instant;
  /** Why it was rejected or waived. */
  readonly reason?: string;
  readonly assignee?: AccountId;
  readonly dueOn?: CalendarDay;
  readonly templateOrigin?: TemplateOrigin;
  /** A mandatory line of a template: it may be waived, never deleted or reworded. */
  readonly isLocked?: boolean;
  /** The work item that it was made into. */
  readonly linkedIssue?: { readonly id: IssueId; readonly key: IssueKey };
};

/** The list as it was when work started, to tell later changes from it. */
export type StartedList = {
  readonly at: Instant;
  readonly lines: readonly { readonly id: CriterionId; readonly text: string }[];
};

/** All criteria of one work item. */
export type CriteriaState = {
  /** In order, headings included. */
  readonly items: readonly AcceptanceCriterion[];
  /** The last ones deleted, the newest last, so that they can be restored as they were. */
  readonly deleted: readonly AcceptanceCriterion[];
  readonly started?: StartedList;
};

/** Nothing written yet. */
export const noCriteria: CriteriaState = { items: [], deleted: [] };

/** A text longer than this is refused: it is a work item of its own. */
export const maxTextLength = 2_000;

/** More lines than this are refused, whatever room is left. */
export const maxItems = 500;

// Line ends are kept: a text is cut into its lines before the others go.
const invisible = /[\p{Cc}\u200b\u2028\u2029\ufeff]/gu;

/** The text as it is kept: no control characters, no blank lines, single spaces, ends trimmed. */
export const tidyText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(invisible, ' ')
        .replace(/[ \u00a0]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');

/** Is this an address that may stand behind a link? Only `https:` and `http:` are. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(address);

/** Has somebody with the right to do so decided it? */
export const isDecided = (criterion: AcceptanceCriterion): boolean =>
  criterion.state === 'accepted' || criterion.state === 'rejected' || criterion.state === 'waived';

/** Did somebody claim it or decide it? */
export const isTouched = (criterion: AcceptanceCriterion): boolean =>
  criterion.state === 'claimed' || isDecided(criterion);

/** Did somebody do that last after this moment? Without a moment, or where nobody knows when, no. */
export const isTouchedAfter = (
  { decidedAt, claimedAt }: AcceptanceCriterion,
  moment: Instant | undefined,
): boolean => moment !== undefined && (decidedAt ?? claimedAt ?? '') > moment;
