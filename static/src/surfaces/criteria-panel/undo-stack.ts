import type { CriteriaChange } from '#domain/criteria/criteria-change';

/** The changes that were made of a step, each as what undoes it, in their order; and whether that is all of them. */
export type Made = {
  readonly inverses: readonly (readonly CriteriaChange[])[];
  readonly isWhole: boolean;
};

type MakeStep = (step: readonly CriteriaChange[]) => Made;

/** What a person did on this page, and what they took back of it, the last step first. */
export type UndoStack = {
  /** Remembers changes that are one step; what was undone before them cannot be redone any more. */
  readonly remember: (made: Made) => void;
  /** Undoes the last step by `make`, and answers what came of it; undefined when there is none. */
  readonly undo: (make: MakeStep) => Made | undefined;
  /** Makes the step that was undone last again, and answers what came of it; undefined when there is none. */
  readonly redo: (make: MakeStep) => Made | undefined;
  readonly canRedo: () => boolean;
};

const stepsKept = 100;

type Steps = (readonly CriteriaChange[])[];

function push(steps: Steps, { inverses }: Made): void {
  const step = [...inverses].reverse().flat();
  if (step.length === 0) return;
  steps.push(step);
  if (steps.length > stepsKept) steps.shift();
}

function turnBack(from: Steps, to: Steps, make: MakeStep): Made | undefined {
  const step = from.pop();
  if (step === undefined) return undefined;
  const made = make(step);
  push(to, made);
  return made;
}

/** An empty stack. */
export function createUndoStack(): UndoStack {
  const done: Steps = [];
  const undone: Steps = [];
  return {
    remember(made) {
      if (made.inverses.length === 0) return;
      undone.length = 0;
      push(done, made);
    },
    undo: (make) => turnBack(done, undone, make),
    redo: (make) => turnBack(undone, done, make),
    canRedo: () => undone.length > 0,
  };
}
