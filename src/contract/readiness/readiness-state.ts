import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { ReadinessChange } from '#domain/readiness/status/readiness-change';
import type { ReadinessState } from '#domain/readiness/status/readiness-state';
import { emptyReadinessState } from '#domain/readiness/status/readiness-state';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { rulesAtMost } from './readiness-definition';
import { newerData } from '../record';

const aKey = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const anAccount = v.pipe(v.string(), v.maxLength(255));
const aText = v.pipe(v.string(), v.maxLength(2_000));
const anInstant = v.pipe(v.string(), v.maxLength(40));
const aDay = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

const aConfirmation = v.object({ by: anAccount, on: anInstant });

const aWaiver = v.object({
  by: anAccount,
  on: anInstant,
  reason: aText,
  expiresOn: v.exactOptional(aDay),
});

const aQuestion = v.object({
  id: aKey,
  text: aText,
  askedBy: anAccount,
  askedOn: anInstant,
  assignee: v.exactOptional(anAccount),
  answer: v.exactOptional(v.object({ text: aText, by: anAccount, on: anInstant })),
});

const aStart = v.object({
  on: anInstant,
  seenOn: v.exactOptional(anInstant),
  isReady: v.boolean(),
  left: v.array(aText),
  rules: v.exactOptional(v.array(aText)),
});

const aState = v.object({
  confirmations: v.fallback(v.record(aKey, aConfirmation), {}),
  understood: v.fallback(v.record(aKey, aConfirmation), {}),
  waivers: v.fallback(v.record(aKey, aWaiver), {}),
  questions: v.fallback(v.array(aQuestion), []),
  started: v.exactOptional(aStart),
});

const anyChange = [
  v.strictObject({ type: v.picklist(['confirm', 'unconfirm']), rule: aKey }),
  v.strictObject({ type: v.picklist(['understand', 'notUnderstand']), role: aKey }),
  v.strictObject({
    type: v.literal('waive'),
    rule: aKey,
    reason: aText,
    expiresOn: v.exactOptional(aDay),
  }),
  v.strictObject({ type: v.literal('unwaive'), rule: aKey }),
  v.strictObject({
    type: v.literal('ask'),
    id: aKey,
    text: aText,
    assignee: v.exactOptional(anAccount),
  }),
  v.strictObject({ type: v.literal('assign'), id: aKey, assignee: v.exactOptional(anAccount) }),
  v.strictObject({ type: v.literal('answer'), id: aKey, text: aText }),
  v.strictObject({ type: v.picklist(['reopen', 'removeQuestion']), id: aKey }),
] as const;

const ownChanges = [
  v.strictObject({
    type: v.literal('start'),
    on: anInstant,
    seenOn: v.exactOptional(anInstant),
    isReady: v.boolean(),
    left: v.pipe(v.array(aText), v.maxLength(rulesAtMost)),
    rules: v.exactOptional(v.pipe(v.array(aText), v.maxLength(rulesAtMost))),
  }),
  v.strictObject({ type: v.literal('forgetStart') }),
] as const;

const aPageChange = v.union(anyChange);
const anAppChange = v.union([...anyChange, ...ownChanges]);

/** Reads the state of the record `readiness`. A part that cannot be read is answered as empty. */
export function parseReadinessState(json: unknown): Result<ReadinessState, Problem> {
  const outcome = v.safeParse(aState, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('answers on readiness'));
}

/** Reads one change that a page sent; what only Waymark itself may say is refused. */
export function parseReadinessChange(json: unknown): Result<ReadinessChange, Problem> {
  const outcome = v.safeParse(aPageChange, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('change of readiness'));
}

/** Reads one change that Waymark itself made on an event. */
export function parseOwnReadinessChange(json: unknown): Result<ReadinessChange, Problem> {
  const outcome = v.safeParse(anAppChange, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('change of readiness'));
}

/** The form of the document in the property `waymark.readiness`. */
const readinessDocumentForm = 1;

/** The property `waymark.readiness`: the whole record, to be read by panels and carried elsewhere. */
export const writeReadinessDocument = (state: ReadinessState, version: number): object => ({
  v: readinessDocumentForm,
  version,
  ...state,
});

/** Reads the property. A newer form is refused with `NEWER_DATA` and left as it is; none is empty. */
export function parseReadinessDocument(
  json: unknown,
): Result<{ readonly version: number; readonly state: ReadinessState }, Problem> {
  if (json === undefined || json === null) return ok({ version: 0, state: emptyReadinessState });
  const head = v.safeParse(v.object({ v: v.number(), version: v.number() }), json);
  if (!head.success) return refused(unreadable('answers on readiness'));
  if (head.output.v > readinessDocumentForm) return refused(newerData());
  const state = parseReadinessState(json);
  return state.ok ? ok({ version: head.output.version, state: state.value }) : state;
}
