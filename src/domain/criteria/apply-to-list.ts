import type { Problem } from '../problem';
import type { Result } from '../result';
import { ok, refused } from '../result';
import type { AcceptanceCriterion, CriteriaState, CriterionId } from './acceptance-criterion';
import { maxItems } from './acceptance-criterion';
import type { CriteriaChange, NewLine } from './criteria-change';
import { inOrder, placeLines } from './criteria-order';
import { criterionGone, criterionLocked, tooManyCriteria } from './criteria-problem';
import { parseText } from './wording/reword';

/** So many deleted lines are kept to be restored; more of them as long as they are no more than a full list. */
const deletedKept = { lines: 50, characters: 32_768 };

/** The deleted lines with these behind them, without the oldest where they become too many. */
export function keepDeleted(
  deleted: readonly AcceptanceCriterion[],
  gone: readonly AcceptanceCriterion[],
): readonly AcceptanceCriterion[] {
  const all = [...deleted, ...gone];
  let from = all.length;
  let characters = 0;
  while (from > 0) {
    characters += all[from - 1]?.text.length ?? 0;
    if (all.length - from >= deletedKept.lines && characters > deletedKept.characters) break;
    from -= 1;
  }
  return all.slice(from);
}

type ListChange = Extract<CriteriaChange, { type: 'add' | 'move' | 'delete' | 'restore' }>;

const asCriterion = (line: NewLine, text: string): AcceptanceCriterion => ({
  id: line.id,
  text,
  kind: line.kind ?? 'criterion',
  depth: line.kind === 'heading' ? 0 : (line.depth ?? 0),
  order: '',
  state: 'open',
  isRequired: line.isRequired ?? true,
  ...(line.isLocked === true ? { isLocked: true } : {}),
  ...(line.templateOrigin === undefined ? {} : { templateOrigin: line.templateOrigin }),
});

function add(
  state: CriteriaState,
  change: Extract<ListChange, { type: 'add' }>,
): Result<CriteriaState, Problem> {
  const known = new Set([...state.items, ...state.deleted].map((item) => item.id));
  const lines: AcceptanceCriterion[] = [];
  for (const line of change.lines) {
    if (known.has(line.id)) continue;
    known.add(line.id);
    const text = parseText(line.text);
    if (!text.ok) return text;
    lines.push(asCriterion(line, text.value));
  }
  if (lines.length === 0) return ok(state);
  if (state.items.length + lines.length > maxItems) return refused(tooManyCriteria());
  return ok({ ...state, items: placeLines(state, lines, change.after) });
}

function move(
  state: CriteriaState,
  change: Extract<ListChange, { type: 'move' }>,
): Result<CriteriaState, Problem> {
  const item = state.items.find((each) => each.id === change.id);
  if (item === undefined) return refused(criterionGone(change.id));
  if (change.after === change.id) return ok(state);
  const others = state.items.filter((each) => each.id !== change.id);
  return ok({ ...state, items: placeLines({ ...state, items: others }, [item], change.after) });
}

function remove(state: CriteriaState, ids: readonly CriterionId[]): Result<CriteriaState, Problem> {
  const going = new Set(ids);
  const gone = state.items.filter((item) => going.has(item.id));
  const locked = gone.find((item) => item.isLocked === true);
  if (locked !== undefined) return refused(criterionLocked(locked.id));
  // Deleting what is deleted already is what both people wanted.
  if (gone.length === 0) return ok(state);
  return ok({
    ...state,
    items: state.items.filter((item) => !going.has(item.id)),
    deleted: keepDeleted(state.deleted, gone),
  });
}

function restore(
  state: CriteriaState,
  ids: readonly CriterionId[],
): Result<CriteriaState, Problem> {
  const present = new Set(state.items.map((item) => item.id));
  const wanted = ids.filter((id) => !present.has(id));
  const back = state.deleted.filter((item) => wanted.includes(item.id));
  const missing = wanted.find((id) => !back.some((item) => item.id === id));
  if (missing !== undefined) return refused(criterionGone(missing));
  if (state.items.length + back.length > maxItems) return refused(tooManyCriteria());
  return ok({
    ...state,
    items: inOrder([...state.items, ...back]),
    deleted: state.deleted.filter((item) => !wanted.includes(item.id)),
  });
}

/** The list with lines added, moved, deleted or brought back. */
export function applyToList(
  state: CriteriaState,
  change: ListChange,
): Result<CriteriaState, Problem> {
  switch (change.type) {
    case 'add':
      return add(state, change);
    case 'move':
      return move(state, change);
    case 'delete':
      return remove(state, change.ids);
    case 'restore':
      return restore(state, change.ids);
  }
}
