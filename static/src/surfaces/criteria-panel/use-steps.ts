import { useMemo } from 'react';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { invertChange } from '#domain/criteria/invert-change';
import type { Problem } from '#domain/problem';
import type { Outbox } from '#usecases/records/outbox';
import { texts } from './texts';
import type { Made } from './undo-stack';
import { createUndoStack } from './undo-stack';

/** Where changes go, and who is told of what became of them; each stays the same while the panel is open. */
type StepsOf = {
  readonly outbox: Outbox<CriteriaState, CriteriaChange>;
  readonly tell: (problem: Problem, change: CriteriaChange) => void;
  readonly say: (text: string) => void;
};

/** What a person does to the list, step by step. */
export type Steps = {
  /** Makes changes as one step of undo. Answers whether all were made. */
  readonly make: (...changes: readonly CriteriaChange[]) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canRedo: () => boolean;
};

/** Makes changes, and remembers how each step is undone and made again. */
export function useSteps({ outbox, tell, say }: StepsOf): Steps {
  return useMemo(() => {
    const stack = createUndoStack();
    const apply = (changes: readonly CriteriaChange[]): Made => {
      const inverses: (readonly CriteriaChange[])[] = [];
      for (const change of changes) {
        const before = outbox.state();
        const made = outbox.make(change);
        if (!made.ok) {
          tell(made.error, change);
          return { inverses, isWhole: false };
        }
        inverses.push(invertChange(change, before));
      }
      return { inverses, isWhole: true };
    };
    /** What was refused is told as such, and not as done. */
    const sayOf = (
      made: Made | undefined,
      words: { readonly done: string; readonly none: string },
    ) => {
      if (made === undefined) say(words.none);
      else if (made.isWhole) say(words.done);
    };
    return {
      make(...changes) {
        const made = apply(changes);
        stack.remember(made);
        return made.isWhole;
      },
      undo() {
        sayOf(stack.undo(apply), { done: texts.undone, none: texts.nothingToUndo });
      },
      redo() {
        sayOf(stack.redo(apply), { done: texts.redone, none: texts.nothingToRedo });
      },
      canRedo: stack.canRedo,
    };
  }, [outbox, tell, say]);
}
