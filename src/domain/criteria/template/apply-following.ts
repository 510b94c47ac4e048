import type { Problem } from '../../problem';
import type { Result } from '../../result';
import { ok } from '../../result';
import type { AcceptanceCriterion, CriteriaState } from '../acceptance-criterion';
import { applyToList, keepDeleted } from '../apply-to-list';
import type { FollowChange } from '../criteria-change';
import { isAsGiven, markOf } from './template-mark';
import { without } from '../wording/without';

type Setting = FollowChange['set'][number];

/** The line in the words of its template, if it still reads as it did and nobody met or decided it. */
function follow(item: AcceptanceCriterion, { to, was }: Setting): AcceptanceCriterion {
  const isAsBefore =
    item.text === was.text &&
    item.isRequired === was.isRequired &&
    (item.isLocked === true) === was.isLocked;
  if (!isAsBefore || (to.text !== was.text && item.state !== 'open')) return item;
  const { isLocked, ...wording } = to;
  const next = {
    ...without(item, 'isLocked'),
    ...wording,
    ...(isLocked ? { isLocked: true } : {}),
  };
  const { templateOrigin: origin } = item;
  if (origin === undefined || !isAsGiven(item)) return next;
  return { ...next, templateOrigin: { ...origin, mark: markOf(next) } };
}

/** The list after it followed its template. What is gone or was touched meanwhile is passed by. */
export function applyFollowing(
  state: CriteriaState,
  change: FollowChange,
): Result<CriteriaState, Problem> {
  const settings = new Map(change.set.map((each) => [each.id, each]));
  const going = new Set(change.remove);
  const free = state.items.filter((item) => going.has(item.id) && item.state === 'open');
  const removed = new Set(free.map(({ id }) => id));
  let next: CriteriaState = {
    ...state,
    items: state.items
      .filter(({ id }) => !removed.has(id))
      .map((item) => {
        const setting = settings.get(item.id);
        return setting === undefined ? item : follow(item, setting);
      }),
    deleted: keepDeleted(state.deleted, free),
  };
  const known = new Set(next.deleted.map(({ id }) => id));
  const back = change.restore.filter((id) => known.has(id));
  if (back.length > 0) {
    const restored = applyToList(next, { type: 'restore', ids: back });
    if (!restored.ok) return restored;
    next = restored.value;
  }
  for (const { line, after } of change.add) {
    const added = applyToList(next, { type: 'add', lines: [line], after });
    if (!added.ok) return added;
    next = added.value;
  }
  return ok(next);
}
