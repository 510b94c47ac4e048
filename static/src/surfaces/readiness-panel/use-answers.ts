import { useCallback, useRef, useState } from 'react';
import type { Problem } from '#domain/problem';
import type { ReadinessChange } from '#domain/readiness/status/readiness-change';
import { typedFor } from '#domain/readiness/status/readiness-change';
import type { ReadinessSource } from '#domain/readiness/status/readiness-source';
import type { ReadinessState } from '#domain/readiness/status/readiness-state';
import { instantAt } from '#domain/time/instant';
import type { SaveStatus } from '#usecases/records/outbox';
import { readinessRecord } from '#usecases/records/readiness-record';
import { useOutbox } from '../../outbox/use-outbox';
import type { OpenedPanel } from './open-panel';

/** What people answered on the work item, and how the person answers. */
export type Answers = {
  readonly state: ReadinessState;
  readonly status: SaveStatus;
  /** Whether something was said on this page. */
  readonly isUsed: boolean;
  readonly problem: Problem | undefined;
  /** The words of a question, an answer or a reason that could not be kept. */
  readonly unkept: string | undefined;
  readonly say: (change: ReadinessChange) => boolean;
  /** Takes in what was read; answers it with what was said on this page and is not kept yet. */
  readonly takeIn: (read: ReadinessSource) => ReadinessSource;
};

/** Keeps the answers of a work item: waivers, open questions, confirmations. */
export function useAnswers({ issueId, accountId, source }: OpenedPanel): Answers {
  const [problem, setProblem] = useState<Problem>();
  const [unkept, setUnkept] = useState<string>();
  const [isUsed, setUsed] = useState(false);
  const { status, outbox } = useOutbox({
    kind: readinessRecord,
    subjectId: issueId,
    actor: () => ({ accountId, at: instantAt(Date.now()), abilities: [] }),
    onRefused: (change: ReadinessChange, refused) => {
      setProblem(refused);
      setUnkept(typedFor(change));
    },
  });
  const isOffered = useRef(false);
  if (!isOffered.current) {
    isOffered.current = true;
    outbox.offer(source.stateVersion, source.state);
  }

  const takeIn = useCallback(
    (read: ReadinessSource): ReadinessSource => {
      outbox.offer(read.stateVersion, read.state);
      return { ...read, state: outbox.state() };
    },
    [outbox],
  );
  const say = useCallback(
    (change: ReadinessChange) => {
      const made = outbox.make(change);
      setProblem(made.ok ? undefined : made.error);
      setUnkept(undefined);
      setUsed(true);
      return made.ok;
    },
    [outbox],
  );
  return { state: outbox.state(), status, isUsed, problem, unkept, say, takeIn };
}
