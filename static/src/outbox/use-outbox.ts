import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Problem } from '#domain/problem';
import type { Actor } from '#domain/record/record';
import type { Outbox, SaveStatus } from '#usecases/records/outbox';
import { createOutbox } from '#usecases/records/outbox';
import type { RecordKind } from '#usecases/records/record-kind';
import { backend } from '../bridge/backend';
import { frameStorage } from '../bridge/kept-text';

/** Which record a surface keeps, and as whom. */
export type OutboxSubject<State, Change> = {
  readonly kind: Pick<RecordKind<State, Change>, 'rules' | 'parseState' | 'parseChange'>;
  readonly subjectId: string;
  readonly actor: () => Actor;
  readonly onRefused: (change: Change, problem: Problem) => void;
  /** Must what is shown stay still? */
  readonly isStill?: () => boolean;
};

/** A record on the screen: what it shows, how it is saved, and how it is changed. */
export type LiveRecord<State, Change> = {
  readonly state: State;
  readonly status: SaveStatus;
  readonly outbox: Outbox<State, Change>;
};

/** Opens an outbox; sends what is unsent when the page is hidden. Close it when done. */
export function openOutbox<State, Change>(
  subject: OutboxSubject<State, Change>,
): Outbox<State, Change> {
  return createOutbox({
    rules: subject.kind.rules,
    parseState: subject.kind.parseState,
    parseChange: subject.kind.parseChange,
    kind: subject.kind.rules.kind,
    subjectId: subject.subjectId,
    clientId: crypto.randomUUID().replaceAll('-', '').slice(0, 20),
    actor: subject.actor,
    apply: (request) => backend('record.apply', request),
    kept: frameStorage,
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => {
        clearTimeout(timer);
      };
    },
    onRefused: subject.onRefused,
    isStill: subject.isStill ?? (() => false),
  });
}

/** Keeps one record live in a component for as long as it is shown. `subject` is read once. */
export function useOutbox<State, Change>(
  subject: OutboxSubject<State, Change>,
): LiveRecord<State, Change> {
  const { subjectId } = subject;
  const outbox = useMemo(() => openOutbox(subject), [subjectId]);
  const state = useSyncExternalStore(outbox.subscribe, outbox.state);
  useSyncExternalStore(outbox.subscribe, () => JSON.stringify(outbox.status()));

  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') void outbox.flush();
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      void outbox.flush();
      outbox.close();
    };
  }, [outbox]);

  return { state, status: outbox.status(), outbox };
}
