import type { AccountId } from '../../issue/issue';
import type { CalendarDay } from '../../time/calendar-day';
import type { Instant } from '../../time/instant';

/** A person's decision that a rule need not hold for this work item. */
export type Waiver = {
  readonly by: AccountId;
  readonly on: Instant;
  readonly reason: string;
  /** The last day on which it holds; absent when it does not end. */
  readonly expiresOn?: CalendarDay;
};

/** Somebody's word, with whose and when. */
export type Confirmation = { readonly by: AccountId; readonly on: Instant };

/** Something that must be answered before work starts. Open until it has an answer. */
export type Question = {
  readonly id: string;
  readonly text: string;
  readonly askedBy: AccountId;
  readonly askedOn: Instant;
  readonly assignee?: AccountId;
  readonly answer?: { readonly text: string; readonly by: AccountId; readonly on: Instant };
};

/** What the verdict was at the moment when work started. */
export type StartSnapshot = {
  readonly on: Instant;
  /** When it was looked at, where Jira told of the start more than a minute late: `left` stood then. */
  readonly seenOn?: Instant;
  readonly isReady: boolean;
  /** What was open, each as it stood on its line: `Story points not set`. */
  readonly left: readonly string[];
  /** The titles of the rules that were open; absent where it was noted before they were kept. */
  readonly rules?: readonly string[];
};

/** All that people said about one work item's readiness. Nothing derived is in it. */
export type ReadinessState = {
  /** Manual items that someone confirmed, by the rule's key. */
  readonly confirmations: Readonly<Record<string, Confirmation>>;
  /** Who said to have understood it, by role. */
  readonly understood: Readonly<Record<string, Confirmation>>;
  readonly waivers: Readonly<Record<string, Waiver>>;
  /** In the order asked. */
  readonly questions: readonly Question[];
  readonly started?: StartSnapshot;
};

/** Nobody has said anything. */
export const emptyReadinessState: ReadinessState = {
  confirmations: {},
  understood: {},
  waivers: {},
  questions: [],
};

/** Does the waiver hold on the day? Its last day is included. */
export const isInForce = (waiver: Waiver, today: CalendarDay): boolean =>
  waiver.expiresOn === undefined || today <= waiver.expiresOn;

/** The questions that nobody has answered, in the order asked. */
export const openQuestions = (state: ReadinessState): readonly Question[] =>
  state.questions.filter((question) => question.answer === undefined);
