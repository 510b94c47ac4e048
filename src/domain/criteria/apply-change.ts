import type { Actor, RecordRules } from '../record/record';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { ok, refused } from '../result';
import type { AcceptanceCriterion, CriteriaState, CriterionId } from './acceptance-criterion';
import { isTouchedAfter, isWebAddress, noCriteria } from './acceptance-criterion';
import { applyFollowing } from './template/apply-following';
import { applyToList } from './apply-to-list';
import { isKeptFrom, listClosed } from './closed-list';
import type { CriteriaChange } from './criteria-change';
import { acceptCriterion, rejectCriterion, reopenCriterion, waiveCriterion } from './decide';
import {
  addressUnfit,
  alreadyDecided,
  criterionGone,
  criterionLocked,
  headingHasNoState,
} from './criteria-problem';
import { reword } from './wording/reword';
import { without } from './wording/without';

type Changed = Result<AcceptanceCriterion, Problem>;

const withOrWithout = <Key extends 'evidenceUrl' | 'assignee' | 'dueOn' | 'linkedIssue'>(
  criterion: AcceptanceCriterion,
  key: Key,
  value: AcceptanceCriterion[Key] | null,
): AcceptanceCriterion =>
  value === null ? without(criterion, key) : { ...criterion, [key]: value };

/** Nobody's claim and nobody's decision is on it. */
export const cleared = (criterion: AcceptanceCriterion): AcceptanceCriterion => ({
  ...without(criterion, 'claimedBy', 'claimedAt', 'decidedBy', 'decidedAt', 'reason'),
  state: 'open',
});

function tick(item: AcceptanceCriterion, actor: Actor, evidenceUrl?: string): Changed {
  if (item.kind === 'heading') return refused(headingHasNoState(item.id));
  if (item.state === 'accepted' || item.state === 'waived') return refused(alreadyDecided(item.id));
  if (evidenceUrl !== undefined && !isWebAddress(evidenceUrl)) return refused(addressUnfit());
  // A second tick of something met changes nothing: the first claim stands.
  if (item.state === 'claimed' && evidenceUrl === undefined) return ok(item);
  return ok({
    ...cleared(item),
    state: 'claimed',
    claimedBy: actor.accountId,
    claimedAt: actor.at,
    ...(evidenceUrl === undefined ? {} : { evidenceUrl }),
  });
}

function untick(item: AcceptanceCriterion): Changed {
  if (item.state === 'accepted' || item.state === 'waived') return refused(alreadyDecided(item.id));
  if (item.state !== 'claimed') return ok(item);
  return ok(cleared(item));
}

function setKind(item: AcceptanceCriterion, kind: AcceptanceCriterion['kind']): Changed {
  if (item.isLocked === true) return refused(criterionLocked(item.id));
  return ok(kind === 'heading' ? { ...cleared(item), kind, depth: 0 } : { ...item, kind });
}

type ListChange = Extract<
  CriteriaChange,
  {
    type:
      | 'add'
      | 'accept'
      | 'reopen'
      | 'move'
      | 'delete'
      | 'restore'
      | 'start'
      | 'resetStates'
      | 'follow';
  }
>;
type LineChange = Exclude<CriteriaChange, ListChange>;

function applyToLine(item: AcceptanceCriterion, change: LineChange, actor: Actor): Changed {
  switch (change.type) {
    case 'editText':
      return reword(item, change.text, actor);
    case 'tick':
      return tick(item, actor, change.evidenceUrl);
    case 'untick':
      return untick(item);
    case 'reject':
      return rejectCriterion(item, change.reason, actor);
    case 'waive':
      return waiveCriterion(item, change.reason, actor);
    case 'nest':
      return ok(item.kind === 'heading' ? item : { ...item, depth: change.depth });
    case 'setKind':
      return setKind(item, change.kind);
    case 'setRequired':
      if (item.isLocked === true) return refused(criterionLocked(item.id));
      return ok({ ...item, isRequired: change.isRequired });
    case 'setEvidence':
      if (change.url !== null && !isWebAddress(change.url)) return refused(addressUnfit());
      return ok(withOrWithout(item, 'evidenceUrl', change.url));
    case 'assign':
      return ok(withOrWithout(item, 'assignee', change.accountId));
    case 'setDue':
      return ok(withOrWithout(item, 'dueOn', change.dueOn));
    case 'link':
      return ok(withOrWithout(item, 'linkedIssue', change.issue));
  }
}

/** Each line named, changed by `act`; the first refusal stops all, so that the change is whole or not. */
function changeEach(
  state: CriteriaState,
  ids: readonly CriterionId[],
  act: (item: AcceptanceCriterion) => Changed,
): Result<CriteriaState, Problem> {
  const changed = new Map<CriterionId, AcceptanceCriterion>();
  const byId = new Map(state.items.map((item) => [item.id, item]));
  for (const id of ids) {
    const item = byId.get(id);
    if (item === undefined) return refused(criterionGone(id));
    const next = act(item);
    if (!next.ok) return next;
    changed.set(id, next.value);
  }
  return ok({ ...state, items: state.items.map((item) => changed.get(item.id) ?? item) });
}

/** The list after the change, or why it is refused. */
export function applyCriteriaChange(
  state: CriteriaState,
  change: CriteriaChange,
  actor: Actor,
): Result<CriteriaState, Problem> {
  if (isKeptFrom(change, actor)) return refused(listClosed());
  if ('id' in change && change.type !== 'move')
    return changeEach(state, [change.id], (item) => applyToLine(item, change, actor));
  switch (change.type) {
    case 'accept':
      return changeEach(state, change.ids, (item) => acceptCriterion(item, actor));
    case 'reopen':
      return changeEach(state, change.ids, (item) => reopenCriterion(item, actor));
    case 'resetStates':
      return ok({
        items: state.items.map((item) =>
          isTouchedAfter(item, change.until) ? item : cleared(item),
        ),
        deleted: [],
      });
    case 'start':
      if (state.started !== undefined) return ok(state);
      return ok({
        ...state,
        started: { at: actor.at, lines: state.items.map(({ id, text }) => ({ id, text })) },
      });
    case 'follow':
      return applyFollowing(state, change);
    case 'add':
    case 'move':
    case 'delete':
    case 'restore':
      return applyToList(state, change);
  }
}

/** How a list of criteria changes, on the screen and in the record alike. */
export const criteriaRules: RecordRules<CriteriaState, CriteriaChange> = {
  kind: 'criteria',
  empty: noCriteria,
  apply: applyCriteriaChange,
};
