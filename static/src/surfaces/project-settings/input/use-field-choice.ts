import { useRef, useState } from 'react';
import type { FieldChoice } from './read-input-fields';

/** A field that was picked and is not used yet: what using it would do is being looked at, or known. */
export type PickedField = {
  readonly choice: FieldChoice;
  /** Scored work items that would have no score; undefined where that could not be found out. */
  readonly without: number | undefined | 'counting';
};

/**
 * Uses a picked field at once where no score hangs on it, and asks first where scores do. `pick` without a
 * choice takes back what is asked.
 */
export function useFieldChoice(
  countWithout: (fieldId: string) => Promise<number | undefined>,
  onChosen: (choice: FieldChoice) => void,
) {
  const [picked, setPicked] = useState<PickedField>();
  const latest = useRef<FieldChoice>(undefined);
  const pick = async (choice: FieldChoice | undefined): Promise<void> => {
    latest.current = choice;
    setPicked(choice === undefined ? undefined : { choice, without: 'counting' });
    if (choice === undefined) return;
    const without = await countWithout(choice.id);
    // Another one was picked while Jira counted.
    if (latest.current !== choice) return;
    if (without === 0) onChosen(choice);
    setPicked(without === 0 ? undefined : { choice, without });
  };
  return { picked, pick };
}
