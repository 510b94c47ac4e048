import { useCallback, useMemo, useState } from 'react';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import type { Problem } from '#domain/problem';

/** What went wrong, with the change that was handed back, to be offered again. */
export type HandedBack = { readonly change?: CriteriaChange; readonly problem: Problem };

/** So many are shown at once; more than these nobody reads. */
const backsKept = 20;

/** The words that somebody wrote for a change; undefined when it has none. */
export const textOf = (change: CriteriaChange | undefined): string | undefined => {
  if (change?.type === 'editText') return change.text;
  if (change?.type === 'reject' || change?.type === 'waive') return change.reason;
  return change?.type === 'add' ? change.lines.map((line) => line.text).join('\n') : undefined;
};

/** What was handed back; `tell` adds to it, `forgetWordless` keeps only what has words of the person. */
export function useHandedBack() {
  const [handedBack, setHandedBack] = useState<readonly HandedBack[]>([]);
  const tell = useCallback((problem: Problem, change?: CriteriaChange) => {
    const back = change === undefined ? { problem } : { change, problem };
    setHandedBack((before) => [...before.slice(1 - backsKept), back]);
  }, []);
  const letGo = useMemo(
    () => ({
      dismiss: (back: HandedBack) => {
        setHandedBack((before) => before.filter((each) => each !== back));
      },
      forgetWordless: () => {
        setHandedBack((before) => before.filter(({ change }) => textOf(change) !== undefined));
      },
    }),
    [],
  );
  return { handedBack, tell, ...letGo };
}
