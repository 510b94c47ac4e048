import type { AccountId } from '../../issue/issue';
import type { Problem } from '../../problem';
import type { Actor, RecordRules } from '../../record/record';
import type { Result } from '../../result';
import { ok, refused } from '../../result';
import type { CalendarDay } from '../../time/calendar-day';
import { isCalendarDay } from '../../time/calendar-day';
import type { Instant } from '../../time/instant';
import {
  questionGone,
  textOutOfBounds,
  tooMany,
  waiverEndsInThePast,
  waiverNeedsReason,
} from './readiness-problem';
import type { Question, ReadinessState } from './readiness-state';
import { emptyReadinessState } from './readiness-state';

/** One thing that a person, or Waymark on an event, says about a work item's readiness. */
export type ReadinessChange =
  | { readonly type: 'confirm' | 'unconfirm'; readonly rule: string }
  | { readonly type: 'understand' | 'notUnderstand'; readonly role: string }
  | {
      readonly type: 'waive';
      readonly rule: string;
      readonly reason: string;
      readonly expiresOn?: CalendarDay;
    }
  | { readonly type: 'unwaive'; readonly rule: string }
  | {
      readonly type: 'ask';
      readonly id: string;
      readonly text: string;
      readonly assignee?: AccountId;
    }
  | { readonly type: 'assign'; readonly id: string; readonly assignee?: AccountId }
  | { readonly type: 'answer'; readonly id: string; readonly text: string }
  | { readonly type: 'reopen' | 'removeQuestion'; readonly id: string }
  | {
      readonly type: 'start';
      readonly on: Instant;
      readonly seenOn?: Instant;
      readonly isReady: boolean;
      readonly left: readonly string[];
      readonly rules?: readonly string[];
    }
  | { readonly type: 'forgetStart' };

/** What a person typed for it; undefined for what is a choice. */
export function typedFor(change: ReadinessChange): string | undefined {
  if (change.type === 'ask' || change.type === 'answer') return change.text;
  return change.type === 'waive' ? change.reason : undefined;
}

/** The most characters of a reason, a question or an answer. */
export const longestText = 500;
const mostQuestions = 30;
const mostEntries = 100;

type Answer = Result<ReadinessState, Problem>;
type Entries = Readonly<Record<string, unknown>>;

const isText = (text: string): boolean => text.trim() !== '' && text.length <= longestText;

const without = <T>(entries: Readonly<Record<string, T>>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).filter(([name]) => name !== key));

const isFull = (entries: Entries, key: string): boolean =>
  entries[key] === undefined && Object.keys(entries).length >= mostEntries;

function waive(
  state: ReadinessState,
  change: Extract<ReadinessChange, { type: 'waive' }>,
  actor: Actor,
): Answer {
  const { rule, expiresOn } = change;
  const reason = change.reason.trim();
  if (reason === '') return refused(waiverNeedsReason());
  if (!isText(reason)) return refused(textOutOfBounds(longestText));
  if (isFull(state.waivers, rule)) return refused(tooMany('waivers', mostEntries));
  // A day's grace: the person's day may be behind the server's.
  const isPast = expiresOn !== undefined && expiresOn < dayBefore(actor.at);
  if (expiresOn !== undefined && (!isCalendarDay(expiresOn) || isPast))
    return refused(waiverEndsInThePast(expiresOn));
  const waiver = { by: actor.accountId, on: actor.at, reason };
  const ending = expiresOn === undefined ? waiver : { ...waiver, expiresOn };
  return ok({ ...state, waivers: { ...state.waivers, [rule]: ending } });
}

const dayBefore = (at: Instant): CalendarDay =>
  new Date(Date.parse(at) - 86_400_000).toISOString().slice(0, 10);

function ask(
  state: ReadinessState,
  change: Extract<ReadinessChange, { type: 'ask' }>,
  actor: Actor,
): Answer {
  if (!isText(change.text)) return refused(textOutOfBounds(longestText));
  if (state.questions.some((question) => question.id === change.id)) return ok(state);
  if (state.questions.length >= mostQuestions) return refused(tooMany('questions', mostQuestions));
  const question: Question = {
    id: change.id,
    text: change.text.trim(),
    askedBy: actor.accountId,
    askedOn: actor.at,
    ...(change.assignee === undefined ? {} : { assignee: change.assignee }),
  };
  return ok({ ...state, questions: [...state.questions, question] });
}

function changeQuestion(
  state: ReadinessState,
  id: string,
  change: (question: Question) => Question,
): Answer {
  if (!state.questions.some((question) => question.id === id)) return refused(questionGone());
  return ok({
    ...state,
    questions: state.questions.map((question) =>
      question.id === id ? change(question) : question,
    ),
  });
}

function unassigned(question: Question): Question {
  const { id, text, askedBy, askedOn, answer } = question;
  return { id, text, askedBy, askedOn, ...(answer === undefined ? {} : { answer }) };
}

function unanswered(question: Question): Question {
  const { id, text, askedBy, askedOn, assignee } = question;
  return { id, text, askedBy, askedOn, ...(assignee === undefined ? {} : { assignee }) };
}

function say(
  state: ReadinessState,
  list: 'confirmations' | 'understood',
  said: { readonly key: string; readonly actor: Actor },
): Answer {
  if (isFull(state[list], said.key)) return refused(tooMany('confirmations', mostEntries));
  const confirmation = { by: said.actor.accountId, on: said.actor.at };
  return ok({ ...state, [list]: { ...state[list], [said.key]: confirmation } });
}

function apply(state: ReadinessState, change: ReadinessChange, actor: Actor): Answer {
  switch (change.type) {
    case 'confirm':
      return say(state, 'confirmations', { key: change.rule, actor });
    case 'unconfirm':
      return ok({ ...state, confirmations: without(state.confirmations, change.rule) });
    case 'understand':
      return say(state, 'understood', { key: change.role, actor });
    case 'notUnderstand':
      return ok({ ...state, understood: without(state.understood, change.role) });
    case 'waive':
      return waive(state, change, actor);
    case 'unwaive':
      return ok({ ...state, waivers: without(state.waivers, change.rule) });
    case 'ask':
      return ask(state, change, actor);
    case 'assign': {
      const { assignee } = change;
      return changeQuestion(state, change.id, (question) =>
        assignee === undefined ? unassigned(question) : { ...question, assignee },
      );
    }
    case 'answer': {
      if (!isText(change.text)) return refused(textOutOfBounds(longestText));
      const answer = { text: change.text.trim(), by: actor.accountId, on: actor.at };
      return changeQuestion(state, change.id, (question) => ({ ...question, answer }));
    }
    case 'reopen':
      return changeQuestion(state, change.id, unanswered);
    case 'removeQuestion':
      return ok({ ...state, questions: state.questions.filter(({ id }) => id !== change.id) });
    case 'start': {
      if (state.started !== undefined) return ok(state);
      const { on, isReady, left, rules, seenOn } = change;
      const more = {
        ...(rules === undefined ? {} : { rules }),
        ...(seenOn === undefined ? {} : { seenOn }),
      };
      return ok({ ...state, started: { on, isReady, left, ...more } });
    }
    case 'forgetStart': {
      const { confirmations, understood, waivers, questions } = state;
      return ok({ confirmations, understood, waivers, questions });
    }
  }
}

/** How the record `readiness` changes; the same on the screen and on the server. */
export const readinessRules: RecordRules<ReadinessState, ReadinessChange> = {
  kind: 'readiness',
  empty: emptyReadinessState,
  apply,
};
