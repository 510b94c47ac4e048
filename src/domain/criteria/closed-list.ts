import type { Problem } from '../problem';
import type { Actor } from '../record/record';
import type { CriteriaChange } from './criteria-change';

/** What an actor is told to heed: the work item is done, and its project keeps such lists as they are. */
export const closed = 'closed';

/** The list of a work item that is done. */
export const listClosed = (): Problem => ({
  code: 'LIST_CLOSED',
  message: 'This work item is done, and its criteria are kept as they are.',
  remedy: 'Move it back into work to change them.',
});

/** Is this change kept from a list that is closed? Decisions go on, and what was deleted nowhere is put back. */
export const isKeptFrom = (change: CriteriaChange, actor: Pick<Actor, 'abilities'>): boolean => {
  if (!actor.abilities.includes(closed)) return false;
  if (change.type === 'restore') return change.ids.length > 0;
  return !['accept', 'reject', 'waive', 'reopen'].includes(change.type);
};
