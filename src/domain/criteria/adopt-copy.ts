import type { AcceptanceCriterion, CriteriaState } from './acceptance-criterion';
import type { CriteriaChange } from './criteria-change';

/** One line that a copy shows otherwise than the record, and what the copy says of it. */
export type OutsideChange = {
  readonly id: string;
  readonly text: string;
  readonly what: 'added' | 'deleted' | 'reworded' | AcceptanceCriterion['state'];
};

const byId = (state: CriteriaState): ReadonlyMap<string, AcceptanceCriterion> =>
  new Map(state.items.map((item) => [item.id, item]));

/** What somebody changed in the copy without Waymark; empty when the copy says what the record says. */
export function findOutsideChanges(
  record: CriteriaState,
  copy: CriteriaState,
): readonly OutsideChange[] {
  const recorded = byId(record);
  const copied = byId(copy);
  const differing = copy.items.flatMap((item): readonly OutsideChange[] => {
    const { id, text } = item;
    const known = recorded.get(id);
    if (known === undefined) return [{ id, text, what: 'added' }];
    if (known.state !== item.state) return [{ id, text, what: item.state }];
    return known.text === text ? [] : [{ id, text, what: 'reworded' }];
  });
  const missing = record.items
    .filter((item) => !copied.has(item.id))
    .map(({ id, text }): OutsideChange => ({ id, text, what: 'deleted' }));
  return [...differing, ...missing];
}

/**
 * The changes that take over what the copy says: lines, words, and claims. A decision is not taken
 * over: what the copy calls accepted is claimed, and awaits who may accept.
 */
export function adoptCopy(record: CriteriaState, copy: CriteriaState): readonly CriteriaChange[] {
  const recorded = byId(record);
  const copied = byId(copy);
  const changes = copy.items.flatMap((item, index): readonly CriteriaChange[] => {
    const known = recorded.get(item.id);
    const isMet = item.state === 'claimed' || item.state === 'accepted';
    const tick: readonly CriteriaChange[] = isMet ? [{ type: 'tick', id: item.id }] : [];
    if (known === undefined) {
      const { id, text, kind, depth, isRequired } = item;
      const after = copy.items[index - 1]?.id ?? null;
      return [{ type: 'add', lines: [{ id, text, kind, depth, isRequired }], after }, ...tick];
    }
    return [
      ...(known.text === item.text
        ? []
        : [{ type: 'editText' as const, id: item.id, text: item.text }]),
      ...(known.state === 'open' || known.state === 'rejected' ? tick : []),
    ];
  });
  const gone = record.items.filter((item) => !copied.has(item.id)).map((item) => item.id);
  return gone.length === 0 ? changes : [...changes, { type: 'delete', ids: gone }];
}

/** The list of a copy with what is known to be deleted: a copy does not tell, and undoing needs it. */
export const withDeletedOf = (known: CriteriaState, copy: CriteriaState): CriteriaState => ({
  ...copy,
  deleted: known.deleted.filter(({ id }) => !copy.items.some((item) => item.id === id)),
});
