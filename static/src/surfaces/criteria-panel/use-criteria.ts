import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { parseCriteriaState } from '#contract/criteria/criteria-state';
import { countCriteria } from '#domain/criteria/count-criteria';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { closed } from '#domain/criteria/closed-list';
import { acceptAbility } from '#domain/criteria/decide';
import { invertChange } from '#domain/criteria/invert-change';
import type { Problem } from '#domain/problem';
import { instantAt } from '#domain/time/instant';
import { criteriaRecord } from '#usecases/records/criteria-record';
import type { SaveStatus } from '#usecases/records/outbox';
import { announce, listen } from '../../bridge/page-events';
import { useOutbox } from '../../outbox/use-outbox';
import type { OpenedPanel } from './open-panel';
import { isTyping } from './still-while-typing';
import { texts } from './texts';
import { createUndoStack } from './undo-stack';

/** What went wrong, with the change that was handed back, to be offered again. */
export type HandedBack = { readonly change?: CriteriaChange; readonly problem: Problem };

/** What undoes the changes that were made, and whether all of them were. */
type Made = {
  readonly inverses: readonly (readonly CriteriaChange[])[];
  readonly isWhole: boolean;
};

/** So many are shown at once; more than these nobody reads. */
const backsKept = 20;

/** The words that somebody wrote for a change; undefined when it has none. */
export const textOf = (change: CriteriaChange | undefined): string | undefined => {
  if (change?.type === 'editText') return change.text;
  if (change?.type === 'reject' || change?.type === 'waive') return change.reason;
  return change?.type === 'add' ? change.lines.map((line) => line.text).join('\n') : undefined;
};

/** The list as the panel shows it, and everything that can be done with it. */
export type LiveCriteria = {
  readonly state: CriteriaState;
  /** The list at this very moment, also between two paints. */
  readonly items: () => CriteriaState['items'];
  /** The list with what others did while one was typing. */
  readonly newest: () => CriteriaState;
  /** Shows what others did while one was typing. */
  readonly catchUp: () => void;
  readonly status: SaveStatus;
  readonly version: () => number;
  readonly isUsed: boolean;
  /** Makes changes as one step of undo. Answers whether all were made. */
  readonly make: (...changes: readonly CriteriaChange[]) => boolean;
  readonly undo: () => void;
  readonly offer: (version: number, state: CriteriaState) => void;
  /** The newest last; what has words of the person stays until they let it go. */
  readonly handedBack: readonly HandedBack[];
  readonly dismiss: (back: HandedBack) => void;
  /** Says what Jira refused beside the list. */
  readonly tell: (problem: Problem, change?: CriteriaChange) => void;
  /** What a screen reader is told, and when anew. */
  readonly spoken: { readonly text: string; readonly count: number };
  readonly say: (text: string) => void;
};

/** What the page believes until the server decides. */
export type Believed = { readonly mayDecide: boolean; readonly isClosed: boolean };

/** Keeps the criteria of one issue live. While somebody is typing, what others do waits. */
export function useCriteria(panel: OpenedPanel, believed: () => Believed): LiveCriteria {
  const abilities = () => {
    const { mayDecide, isClosed } = believed();
    return [...(mayDecide ? [acceptAbility] : []), ...(isClosed ? [closed] : [])];
  };
  const [handedBack, setHandedBack] = useState<readonly HandedBack[]>([]);
  const tell = useCallback((back: HandedBack) => {
    setHandedBack((before) => [...before.slice(1 - backsKept), back]);
  }, []);
  const [spoken, setSpoken] = useState({ text: '', count: 0 });
  const [isUsed, setUsed] = useState(false);
  const undoStack = useMemo(createUndoStack, []);
  const { state, status, outbox } = useOutbox({
    kind: criteriaRecord,
    subjectId: panel.issue.id,
    actor: () => ({
      accountId: panel.accountId,
      at: instantAt(Date.now()),
      abilities: abilities(),
    }),
    onRefused: (change: CriteriaChange, problem) => {
      tell({ change, problem });
    },
    isStill: isTyping,
  });

  // What an earlier page left unsent is sent by this one: it says so, and that it is saved.
  const hadUnsent = useRef(false);
  if (status.phase !== 'saved') hadUnsent.current = true;

  // Before the first paint, so that the list is never drawn empty first. The copy's own number is not
  // taken over: anybody may have written it, and a high one would keep the record's answers out.
  const isOffered = useRef(false);
  if (!isOffered.current) {
    isOffered.current = true;
    outbox.offer(0, panel.copy);
  }

  const say = useCallback((text: string) => {
    setSpoken(({ count }) => ({ text, count: count + 1 }));
  }, []);

  const apply = useCallback(
    (changes: readonly CriteriaChange[]): Made => {
      const inverses: (readonly CriteriaChange[])[] = [];
      for (const change of changes) {
        const before = outbox.state();
        const made = outbox.make(change);
        if (!made.ok) {
          tell({ change, problem: made.error });
          return { inverses, isWhole: false };
        }
        inverses.push(invertChange(change, before));
      }
      setUsed(true);
      return { inverses, isWhole: true };
    },
    [outbox, tell],
  );

  const make = useCallback(
    (...changes: readonly CriteriaChange[]) => {
      setHandedBack((before) => before.filter(({ change }) => textOf(change) !== undefined));
      const { inverses, isWhole } = apply(changes);
      undoStack.remember(inverses);
      return isWhole;
    },
    [apply, undoStack],
  );

  const undo = useCallback(() => {
    const step = undoStack.take();
    if (step === undefined) say(texts.nothingToUndo);
    else if (apply(step).isWhole) say(texts.undone);
  }, [apply, say, undoStack]);

  // What was added elsewhere on this page is a newer state of the same record.
  useEffect(
    () =>
      listen('waymark.criteria-saved', (saved) => {
        const read = parseCriteriaState(saved.state);
        if (saved.issueId === panel.issue.id && read.ok) outbox.offer(saved.version, read.value);
      }),
    [panel.issue.id, outbox],
  );

  const counts = JSON.stringify(countCriteria(state.items));
  const issueId = panel.issue.id;
  useEffect(() => {
    announce('waymark.criteria', {
      issueId,
      ...(JSON.parse(counts) as ReturnType<typeof countCriteria>),
    });
  }, [issueId, counts]);

  return {
    state,
    items: () => outbox.state().items,
    newest: outbox.newest,
    catchUp: outbox.catchUp,
    status,
    version: outbox.version,
    isUsed: isUsed || hadUnsent.current,
    make,
    undo,
    offer: outbox.offer,
    handedBack,
    tell: (problem, change) => {
      tell(change === undefined ? { problem } : { change, problem });
    },
    dismiss: (back) => {
      setHandedBack((before) => before.filter((each) => each !== back));
    },
    spoken,
    say,
  };
}
