import type { CriteriaChange } from '#domain/criteria/criteria-change';
import type { Made } from './undo-stack';
import { createUndoStack } from './undo-stack';

describe('createUndoStack', () => {
  it('undoes the changes of a step from the last to the first, and makes them again in their order', () => {
    const stack = createUndoStack();
    stack.remember(madeOf([tick('a'), tick('b')]));
    const made: (readonly CriteriaChange[])[] = [];
    const make = (step: readonly CriteriaChange[]) => {
      made.push(step);
      return madeOf(step);
    };
    expect([stack.undo(make), stack.undo(make)]).toEqual([expect.anything(), undefined]);
    expect([stack.redo(make), stack.redo(make)]).toEqual([expect.anything(), undefined]);
    expect(stack.undo(make)).toBeDefined();
    expect(made).toEqual([
      [untick('b'), untick('a')],
      [tick('a'), tick('b')],
      [untick('b'), untick('a')],
    ]);
  });

  it('redoes nothing any more once something else was done, but all the same after a refusal', () => {
    const stack = createUndoStack();
    stack.remember(madeOf([tick('a')]));
    stack.undo(madeOf);
    stack.remember({ inverses: [], isWhole: false });
    expect(stack.canRedo()).toBe(true);
    stack.remember(madeOf([tick('b')]));
    expect(stack.canRedo()).toBe(false);
    expect(stack.redo(madeOf)).toBeUndefined();
  });
});

// Helpers

const madeOf = (step: readonly CriteriaChange[]): Made => ({
  inverses: step.map((change) => [opposite(change)]),
  isWhole: true,
});

const tick = (id: string): CriteriaChange => ({ type: 'tick', id });
const untick = (id: string): CriteriaChange => ({ type: 'untick', id });
const opposite = (change: CriteriaChange): CriteriaChange =>
  change.type === 'tick' ? untick(change.id) : tick('id' in change ? change.id : '');
