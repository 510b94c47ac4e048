import type { StoredIssue } from '../issue/types';
import type { Transition } from '../jira-store';

/** A transition that somebody wants to make. */
export type TransitionAttempt = {
  readonly issue: StoredIssue;
  readonly transition: Transition;
  readonly accountId: string;
};

/** Answers why the transition may not be made, in a sentence; undefined lets it pass. */
export type TransitionGate = (attempt: TransitionAttempt) => string | undefined;
