import type {
  AcceptanceCriterion,
  CriteriaState,
} from '../../src/domain/criteria/acceptance-criterion';
import { applyCriteriaChange } from '../../src/domain/criteria/apply-change';
import type { CriteriaChange } from '../../src/domain/criteria/criteria-change';
import { spreadKeys } from '../../src/domain/criteria/criteria-order';
import { invertChange } from '../../src/domain/criteria/invert-change';
import { ben } from './criteria';

/** Lines by their names: a small letter is nested, `#` begins a heading, a name that ends with `!` is mandatory. */
export function namedLines(names: string): CriteriaState {
  const items = names.split(' ').map((name): AcceptanceCriterion => ({
    id: name,
    text: name,
    kind: name.startsWith('#') ? 'heading' : 'criterion',
    depth: /^[a-z]/.test(name) ? 1 : 0,
    order: '',
    state: 'open',
    isRequired: true,
    ...(name.endsWith('!') ? { isLocked: true } : {}),
  }));
  return { items: spreadKeys(items), deleted: [] };
}

/** The names in their order. */
export const namesOf = (state: CriteriaState): string => state.items.map(({ id }) => id).join(' ');

/** The names in their order, each nested one with `>` behind it. */
export const levelsOf = (state: CriteriaState): string =>
  state.items.map(({ id, depth }) => `${id}${depth === 1 ? '>' : ''}`).join(' ');

/** The list after these changes; one that is refused leaves the others standing, as in the record. */
export function after(
  state: CriteriaState,
  ...steps: readonly (readonly CriteriaChange[])[]
): CriteriaState {
  return steps.flat().reduce((list, change) => {
    const next = applyCriteriaChange(list, change, ben);
    return next.ok ? next.value : list;
  }, state);
}

/** The changes that undo these, made on this list as one step. */
export function undoOf(
  state: CriteriaState,
  changes: readonly CriteriaChange[],
): readonly CriteriaChange[] {
  const inverses = changes.map((change, at) =>
    invertChange(change, after(state, changes.slice(0, at))),
  );
  return inverses.reverse().flat();
}
