import * as v from 'valibot';
import { maxItems } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import {
  aMoment,
  aCriterionId,
  aCriterionKind,
  aDay,
  aDepth,
  aLinkedIssue,
  anAccountId,
  anOrigin,
  someIds,
} from './criteria-shape';

/** Longer than a criterion may be, so that the refusal can say how long it was. */
const aSentText = v.pipe(v.string(), v.maxLength(50_000));

const aLine = v.strictObject({
  id: aCriterionId,
  text: aSentText,
  kind: v.exactOptional(aCriterionKind),
  depth: v.exactOptional(aDepth),
  isRequired: v.exactOptional(v.boolean()),
  isLocked: v.exactOptional(v.boolean()),
  templateOrigin: v.exactOptional(anOrigin),
});

const aPlace = v.nullable(aCriterionId);
const id = aCriterionId;

const aChange = v.variant('type', [
  v.strictObject({
    type: v.literal('add'),
    lines: v.pipe(v.array(aLine), v.minLength(1), v.maxLength(maxItems)),
    after: aPlace,
  }),
  v.strictObject({ type: v.literal('editText'), id, text: aSentText }),
  v.strictObject({ type: v.literal('tick'), id, evidenceUrl: v.exactOptional(v.string()) }),
  v.strictObject({ type: v.literal('untick'), id }),
  v.strictObject({ type: v.literal('accept'), ids: someIds }),
  v.strictObject({ type: v.literal('reject'), id, reason: aSentText }),
  v.strictObject({ type: v.literal('waive'), id, reason: aSentText }),
  v.strictObject({ type: v.literal('reopen'), ids: someIds }),
  v.strictObject({ type: v.literal('move'), id, after: aPlace }),
  v.strictObject({ type: v.literal('nest'), id, depth: aDepth }),
  v.strictObject({ type: v.literal('setKind'), id, kind: aCriterionKind }),
  v.strictObject({ type: v.literal('setRequired'), id, isRequired: v.boolean() }),
  v.strictObject({
    type: v.literal('setEvidence'),
    id,
    url: v.nullable(v.pipe(v.string(), v.maxLength(2_000))),
  }),
  v.strictObject({ type: v.literal('assign'), id, accountId: v.nullable(anAccountId) }),
  v.strictObject({ type: v.literal('setDue'), id, dueOn: v.nullable(aDay) }),
  v.strictObject({ type: v.literal('link'), id, issue: v.nullable(aLinkedIssue) }),
  v.strictObject({ type: v.literal('delete'), ids: someIds }),
  v.strictObject({ type: v.literal('restore'), ids: someIds }),
]);

const aWording = v.strictObject({
  text: aSentText,
  isRequired: v.boolean(),
  isLocked: v.boolean(),
});

const aFollowChange = v.strictObject({
  type: v.literal('follow'),
  pushId: aCriterionId,
  set: v.array(v.strictObject({ id, to: aWording, was: aWording })),
  add: v.array(v.strictObject({ line: aLine, after: aPlace })),
  remove: someIds,
  restore: someIds,
});

const anOwnChange = v.variant('type', [
  ...aChange.options,
  aFollowChange,
  v.strictObject({ type: v.literal('start') }),
  v.strictObject({ type: v.literal('resetStates'), until: v.exactOptional(aMoment) }),
]);

/** Reads one change that Waymark makes itself when a work item is started, cloned or moved, or follows a template. */
export function parseOwnCriteriaChange(json: unknown): Result<CriteriaChange, Problem> {
  const outcome = v.safeParse(anOwnChange, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('change of a criterion'));
}

/**
 * Reads one change of the criteria that a page sent. `start`, `resetStates` and `follow` are the app's
 * own and refused here.
 */
export function parseCriteriaChange(json: unknown): Result<CriteriaChange, Problem> {
  const outcome = v.safeParse(aChange, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('change of a criterion'));
}
