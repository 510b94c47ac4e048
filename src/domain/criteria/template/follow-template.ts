import type { AcceptanceCriterion, CriteriaState, CriterionId } from '../acceptance-criterion';
import type { FollowChange, Place, Wording } from '../criteria-change';
import type { CriteriaTemplate, TemplateLine } from '../criteria-settings';
import { lineOfTemplate } from '../criteria-settings';
import { placeAbove } from '../criteria-order';
import { isAsGiven } from './template-mark';

/** What bringing a template would do to one list, in lines. */
export type FollowCounts = {
  readonly reworded: number;
  readonly added: number;
  readonly removed: number;
  /** Lines that differ and stay: changed or deleted here, or met or decided already. */
  readonly kept: number;
};

/** The change that brings a template to a list; absent when there is nothing to do. */
export type FollowPlan = { readonly counts: FollowCounts; readonly change?: FollowChange };

const wordingOf = ({
  text,
  isRequired,
  isLocked,
}: AcceptanceCriterion | TemplateLine): Wording => ({
  text,
  isRequired,
  isLocked: isLocked === true,
});

const isSame = (a: Wording, b: Wording): boolean =>
  a.text === b.text && a.isRequired === b.isRequired && a.isLocked === b.isLocked;

/** Only open lines take other words: what was met or decided was this sentence. */
const mayTake = (item: AcceptanceCriterion, to: Wording): boolean =>
  isAsGiven(item) && (item.text === to.text || item.state === 'open');

const nothing: FollowPlan = { counts: { reworded: 0, added: 0, removed: 0, kept: 0 } };

/**
 * How a list would follow a template that it uses: reworded where nobody changed the line, added where
 * it is new, removed where the template dropped it and nobody has met it. A list that uses no line of
 * it, and one that says the same already, have nothing to do.
 */
export function planFollowing(
  state: CriteriaState,
  template: CriteriaTemplate,
  named: { readonly pushId: string; readonly newId: () => string },
): FollowPlan {
  const own = ({ templateOrigin }: AcceptanceCriterion) =>
    templateOrigin?.templateId === template.id;
  const used = state.items.filter(own);
  if (used.length === 0) return nothing;
  const byLine = new Map(used.map((item) => [item.templateOrigin?.lineId ?? '', item]));
  const deletedHere = new Set(
    state.deleted.filter(own).map(({ templateOrigin }) => templateOrigin?.lineId),
  );
  const set: FollowChange['set'][number][] = [];
  const add: FollowChange['add'][number][] = [];
  let kept = 0;
  let place: Place = placeAbove(state.items, state.items.indexOf(used[0] as AcceptanceCriterion));
  for (const line of template.lines) {
    const item = byLine.get(line.id);
    const to = wordingOf(line);
    if (item !== undefined) {
      place = item.id;
      const was = wordingOf(item);
      if (isSame(was, to) && item.kind === line.kind) continue;
      if (item.kind === line.kind && mayTake(item, to)) set.push({ id: item.id, to, was });
      else kept += 1;
    } else if (deletedHere.has(line.id)) kept += 1;
    else {
      const id = named.newId();
      add.push({ line: lineOfTemplate(template.id, line, id), after: place });
      place = id;
    }
  }
  const dropped = dropLines(used, template);
  const change: FollowChange = {
    type: 'follow',
    pushId: named.pushId,
    set: [...set, ...dropped.loosened],
    add,
    remove: dropped.removed,
    restore: [],
  };
  const counts = {
    reworded: set.length,
    added: add.length,
    removed: dropped.removed.length,
    kept: kept + dropped.kept,
  };
  const isChange = change.set.length + add.length + change.remove.length > 0;
  return { counts, ...(isChange ? { change } : {}) };
}

/** Lines that the template has no more: they go, unless somebody met or changed them; then they are free. */
function dropLines(used: readonly AcceptanceCriterion[], template: CriteriaTemplate) {
  const known = new Set(template.lines.map(({ id }) => id));
  const removed: CriterionId[] = [];
  const loosened: FollowChange['set'][number][] = [];
  let kept = 0;
  for (const item of used) {
    if (known.has(item.templateOrigin?.lineId ?? '')) continue;
    const was = wordingOf(item);
    if (item.state === 'open' && isAsGiven(item)) removed.push(item.id);
    else {
      kept += 1;
      if (was.isLocked) loosened.push({ id: item.id, to: { ...was, isLocked: false }, was });
    }
  }
  return { removed, loosened, kept };
}

/** The change that takes back what a push did to a list, as far as nobody has touched it since. */
export const takeBack = (change: FollowChange): FollowChange => ({
  type: 'follow',
  pushId: `${change.pushId}-back`,
  set: change.set.map(({ id, to, was }) => ({ id, to: was, was: to })),
  add: [],
  remove: change.add.map(({ line }) => line.id),
  restore: change.remove,
});
