import { useCallback, useRef, useState } from 'react';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { closed } from '#domain/criteria/closed-list';
import { acceptAbility } from '#domain/criteria/decide';
import type { Problem } from '#domain/problem';
import { instantAt } from '#domain/time/instant';
import { criteriaRecord } from '#usecases/records/criteria-record';
import type { SaveStatus } from '#usecases/records/outbox';
import { useOutbox } from '../../outbox/use-outbox';
import type { OpenedPanel } from './open-panel';
import { isTyping } from './still-while-typing';
import type { HandedBack } from './use-handed-back';
import { useHandedBack } from './use-handed-back';
import type { Steps } from './use-steps';
import { useSteps } from './use-steps';
import { useToldOnPage } from './use-told-on-page';

/** The list as the panel shows it, and everything that can be done with it. */
export type LiveCriteria = Steps & {
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

const abilitiesOf = ({ mayDecide, isClosed }: Believed): readonly string[] => [
  ...(mayDecide ? [acceptAbility] : []),
  ...(isClosed ? [closed] : []),
];

/** Keeps the criteria of one issue live. While somebody is typing, what others do waits. */
export function useCriteria(panel: OpenedPanel, believed: () => Believed): LiveCriteria {
  const { handedBack, tell, dismiss, forgetWordless } = useHandedBack();
  const [spoken, setSpoken] = useState({ text: '', count: 0 });
  const say = useCallback((text: string) => {
    setSpoken(({ count }) => ({ text, count: count + 1 }));
  }, []);
  const { state, status, outbox } = useOutbox({
    kind: criteriaRecord,
    subjectId: panel.issue.id,
    actor: () => ({
      accountId: panel.accountId,
      at: instantAt(Date.now()),
      abilities: abilitiesOf(believed()),
    }),
    onRefused: (change: CriteriaChange, problem) => {
      tell(problem, change);
    },
    isStill: isTyping,
  });

  // What this page did, or an earlier one left unsent: it says so, and that it is saved.
  const isUsed = useRef(false);
  if (status.phase !== 'saved') isUsed.current = true;

  // Before the first paint, so that the list is never drawn empty first. The copy's own number is not
  // taken over: anybody may have written it, and a high one would keep the record's answers out.
  const isOffered = useRef(false);
  if (!isOffered.current) {
    isOffered.current = true;
    outbox.offer(0, panel.copy);
  }

  const steps = useSteps({ outbox, tell, say });
  const make = useCallback(
    (...changes: readonly CriteriaChange[]) => {
      forgetWordless();
      return steps.make(...changes);
    },
    [forgetWordless, steps],
  );
  useToldOnPage(panel.issue.id, state.items, outbox.offer);

  return {
    ...steps,
    make,
    state,
    items: () => outbox.state().items,
    newest: outbox.newest,
    catchUp: outbox.catchUp,
    status,
    version: outbox.version,
    isUsed: isUsed.current,
    offer: outbox.offer,
    handedBack,
    tell,
    dismiss,
    spoken,
    say,
  };
}
