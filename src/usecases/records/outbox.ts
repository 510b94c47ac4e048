import type { ApplyAnswer, ApplyRequest } from '#contract/record';
import type { Problem } from '#domain/problem';
import type { Actor, Operation, RecordKindName, RecordRules } from '#domain/record/record';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import type { KeptText } from '../../ports/kept-text';
import { isPassing } from './is-passing';
import { firstBatch, forgetSent, keepPending, recoverPending } from './pending-operations';
import { nextDelayMs, sendDelayMs } from './send-delay';
import { createShownState } from './shown-state';

/** How a page's changes stand. `isKept`: unsent ones survive a reload. */
export type SaveStatus = {
  readonly phase: 'saved' | 'saving' | 'retrying';
  readonly unsent: number;
  readonly isKept: boolean;
};

/** What is needed to keep one record up to date from a page. */
export type OutboxOptions<State, Change> = {
  readonly rules: RecordRules<State, Change>;
  readonly parseState: (json: unknown) => Result<State, Problem>;
  readonly parseChange: (json: unknown) => Result<Change, Problem>;
  readonly kind: RecordKindName;
  readonly subjectId: string;
  /** Names this page among all that ever change the record; never used twice. */
  readonly clientId: string;
  /** As whom changes are shown until the server has decided. */
  readonly actor: () => Actor;
  readonly apply: (request: ApplyRequest) => Promise<Result<ApplyAnswer, Problem>>;
  readonly kept: KeptText;
  /** Calls `work` after so many milliseconds; answers how to call it off. */
  readonly later: (work: () => void, ms: number) => () => void;
  /** A change that was not made: it is handed back, with the reason. */
  readonly onRefused: (change: Change, problem: Problem) => void;
  /** Must what is shown stay still, as somebody is typing in it? Others' changes wait for `catchUp` then. */
  readonly isStill?: () => boolean;
};

/** The record as this page shows it, and the way its changes leave. */
export type Outbox<State, Change> = {
  /** What was confirmed, with the changes still under way on top; without others' while it is still. */
  readonly state: () => State;
  /** The same, with what waits to be shown. */
  readonly newest: () => State;
  /** Shows what others did while it was still. */
  readonly catchUp: () => void;
  readonly version: () => number;
  readonly status: () => SaveStatus;
  /** Makes one change at once; answers why it cannot be made, where that is known already. */
  readonly make: (change: Change) => Result<State, Problem>;
  /** Takes over what was read elsewhere, unless it is older than what is known. */
  readonly offer: (version: number, state: State) => void;
  /** Sends what is unsent without waiting to collect more. */
  readonly flush: () => Promise<void>;
  readonly subscribe: (tell: () => void) => () => void;
  readonly close: () => void;
};

/** Opens the outbox of one record on one page, with what an earlier page left unsent. */
export function createOutbox<State, Change>(
  options: OutboxOptions<State, Change>,
): Outbox<State, Change> {
  const { rules, kept, later } = options;
  const view = createShownState(options);
  let pending: readonly Operation<Change>[] = recoverPending(options);
  let shown = rules.empty;
  let seq = 0;
  let delayMs = 0;
  let sending: Promise<void> | undefined;
  let callOff: (() => void) | undefined;
  const canKeep = kept.write(`waymark.probe.${options.clientId}`, '1');
  kept.remove(`waymark.probe.${options.clientId}`);
  let isKept = canKeep;
  const listeners = new Set<() => void>();

  const show = () => {
    shown = view.with(pending);
    for (const tell of listeners) tell();
  };

  const keep = () => {
    isKept = keepPending(options, pending) && canKeep;
  };

  const settle = (sent: readonly Operation<Change>[]) => {
    pending = pending.filter((operation) => !sent.includes(operation));
    forgetSent(options, sent);
    keep();
  };

  const handBack = (change: Change, problem: Problem) => {
    options.onRefused(change, problem);
  };

  const sendOnce = async () => {
    const sent = firstBatch(pending);
    const answer = await options
      .apply({ kind: options.kind, subjectId: options.subjectId, operations: [...sent] })
      .catch((): Result<ApplyAnswer, Problem> => ({ ok: false, error: noAnswer }));
    if (!answer.ok && isPassing(answer.error)) {
      delayMs = nextDelayMs(delayMs);
      return;
    }
    delayMs = 0;
    settle(sent);
    if (!answer.ok) {
      for (const { change } of sent) handBack(change, answer.error);
      return;
    }
    const { version, outcomes } = answer.value;
    const state = options.parseState(answer.value.state);
    const made = sent.filter((_, index) => outcomes[index]?.problem === undefined);
    if (state.ok) view.confirm({ version, state: state.value }, made);
    outcomes.forEach(({ problem }, index) => {
      const operation = sent[index];
      if (problem !== undefined && operation !== undefined) handBack(operation.change, problem);
    });
  };

  const flush = async (): Promise<void> => {
    callOff?.();
    callOff = undefined;
    while (sending !== undefined) await sending;
    if (pending.length === 0) return;
    sending = sendOnce().finally(() => {
      sending = undefined;
      show();
      if (pending.length > 0) schedule();
    });
    show();
    await sending;
  };

  const schedule = () => {
    if (callOff !== undefined || sending !== undefined) return;
    callOff = later(
      () => {
        callOff = undefined;
        void flush();
      },
      Math.max(delayMs, sendDelayMs),
    );
  };

  show();
  if (pending.length > 0) schedule();

  return {
    state: () => shown,
    newest: () => (view.isHeld() ? view.newestWith(pending) : shown),
    catchUp() {
      if (!view.isHeld()) return;
      view.catchUp();
      show();
    },
    version: () => view.confirmed().version,
    status: () => ({
      phase: pending.length === 0 ? 'saved' : delayMs > 0 ? 'retrying' : 'saving',
      unsent: pending.length,
      isKept,
    }),
    make(change) {
      const next = rules.apply(shown, change, options.actor());
      if (!next.ok) return next;
      seq += 1;
      pending = [...pending, { clientId: options.clientId, seq, change }];
      keep();
      show();
      schedule();
      return ok(next.value);
    },
    offer(version, state) {
      if (version < view.confirmed().version) return;
      view.confirm({ version, state }, []);
      show();
    },
    flush,
    subscribe(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    close() {
      callOff?.();
      listeners.clear();
    },
  };
}

const noAnswer: Problem = {
  code: 'TRY_LATER',
  message: 'Jira did not answer.',
  remedy: 'Waymark goes on when it does.',
};
