import type { Problem } from '../problem';
import type { Actor } from '../record/record';
import type { Result } from '../result';
import { ok, refused } from '../result';
import type { AcceptanceCriterion } from './acceptance-criterion';
import { isDecided, tidyText } from './acceptance-criterion';
import {
  headingHasNoState,
  mayNotAccept,
  notClaimed,
  reasonMissing,
  alreadyDecided,
} from './criteria-problem';
import { without } from './wording/without';

type Changed = Result<AcceptanceCriterion, Problem>;

/** The ability of those whom the project lets accept work. */
export const acceptAbility = 'accept';

/** May this person accept, reject, waive and take back? */
export const mayDecide = (actor: Pick<Actor, 'abilities'>): boolean =>
  actor.abilities.includes(acceptAbility);

const decision = (actor: Actor): Pick<AcceptanceCriterion, 'decidedBy' | 'decidedAt'> => ({
  decidedBy: actor.accountId,
  decidedAt: actor.at,
});

/** Accepted, when it was claimed and the person may; an accepted one stays as it is. */
export function acceptCriterion(item: AcceptanceCriterion, actor: Actor): Changed {
  if (item.kind === 'heading') return refused(headingHasNoState(item.id));
  if (!mayDecide(actor)) return refused(mayNotAccept('accept'));
  if (item.state === 'accepted') return ok(item);
  if (item.state !== 'claimed') return refused(notClaimed(item.id));
  return ok({ ...item, state: 'accepted', ...decision(actor) });
}

/** Sent back with a reason; the claim stays visible until someone ticks it again. */
export function rejectCriterion(item: AcceptanceCriterion, reason: string, actor: Actor): Changed {
  if (item.kind === 'heading') return refused(headingHasNoState(item.id));
  if (!mayDecide(actor)) return refused(mayNotAccept('reject'));
  if (tidyText(reason) === '') return refused(reasonMissing('reject'));
  if (item.state !== 'claimed' && item.state !== 'accepted') return refused(notClaimed(item.id));
  return ok({ ...item, state: 'rejected', reason: tidyText(reason), ...decision(actor) });
}

/** It need not hold for this work item, because. */
export function waiveCriterion(item: AcceptanceCriterion, reason: string, actor: Actor): Changed {
  if (item.kind === 'heading') return refused(headingHasNoState(item.id));
  if (!mayDecide(actor)) return refused(mayNotAccept('waive'));
  if (tidyText(reason) === '') return refused(reasonMissing('waive'));
  if (item.state === 'accepted') return refused(alreadyDecided(item.id));
  return ok({ ...item, state: 'waived', reason: tidyText(reason), ...decision(actor) });
}

/** The decision taken back: met again where somebody claimed it, else open. */
export function reopenCriterion(item: AcceptanceCriterion, actor: Actor): Changed {
  if (!isDecided(item)) return ok(item);
  if (!mayDecide(actor)) return refused(mayNotAccept('reopen'));
  const undecided = without(item, 'decidedBy', 'decidedAt', 'reason');
  return ok({ ...undecided, state: item.claimedBy === undefined ? 'open' : 'claimed' });
}
