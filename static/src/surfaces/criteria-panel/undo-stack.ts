import type { CriteriaChange } from '#domain/criteria/criteria-change';

/** What a person did on this page, as the changes that undo it, the last step first. */
export type UndoStack = {
  /** Remembers changes that are one step; `before` is the list before the first of them. */
  readonly remember: (inverses: readonly (readonly CriteriaChange[])[]) => void;
  /** The changes that undo the last step; undefined when there is none. */
  readonly take: () => readonly CriteriaChange[] | undefined;
};

const stepsKept = 100;

/** An empty stack. */
export function createUndoStack(): UndoStack {
  const steps: (readonly CriteriaChange[])[] = [];
  return {
    remember(inverses) {
      const step = [...inverses].reverse().flat();
      if (step.length === 0) return;
      steps.push(step);
      if (steps.length > stepsKept) steps.shift();
    },
    take: () => steps.pop(),
  };
}
