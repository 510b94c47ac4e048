import type { ApplyAnswer, ApplyRequest } from '#contract/record';
import type { Problem } from '#domain/problem';
import type { Actor, RecordKindName, RecordRules } from '#domain/record/record';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import type { KeptText } from '../../ports/kept-text';
import { isPassing } from './is-passing';
import type { Pending } from './pending-operations';
import { firstBatch, openPending } from './pending-operations';
import { nextDelayMs, sendDelayMs } from './send-delay';
import type { ShownState } from './shown-state';
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
  const { rules } = options;
  const view = createShownState(options);
  const pending = openPending(options);
  const listeners = new Set<() => void>();
  let shown = rules.empty;

  const show = () => {
    shown = view.with(pending.all());
    for (const tell of listeners) tell();
  };
  const sender = createSender({
    later: options.later,
    isWaiting: () => pending.all().length > 0,
    send: () => sendBatch(options, { pending, view }),
    onTurn: show,
  });

  show();
  if (pending.all().length > 0) sender.schedule();

  return {
    state: () => shown,
    newest: () => (view.isHeld() ? view.newestWith(pending.all()) : shown),
    catchUp() {
      if (!view.isHeld()) return;
      view.catchUp();
      show();
    },
    version: () => view.confirmed().version,
    status() {
      const unsent = pending.all().length;
      const phase = unsent === 0 ? 'saved' : sender.isRetrying() ? 'retrying' : 'saving';
      return { phase, unsent, isKept: pending.isKept() };
    },
    make(change) {
      const next = rules.apply(shown, change, options.actor());
      if (!next.ok) return next;
      pending.add(change);
      show();
      sender.schedule();
      return ok(next.value);
    },
    offer(version, state) {
      if (version < view.confirmed().version) return;
      view.confirm({ version, state }, []);
      show();
    },
    flush: sender.flush,
    subscribe(tell) {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    close() {
      sender.callOff();
      listeners.clear();
    },
  };
}

type Parts<State, Change> = {
  readonly pending: Pending<Change>;
  readonly view: ShownState<State, Change>;
};

/** Sends what goes first and takes over the answer; false where the same is to be sent again. */
async function sendBatch<State, Change>(
  options: OutboxOptions<State, Change>,
  { pending, view }: Parts<State, Change>,
): Promise<boolean> {
  const { kind, subjectId, onRefused } = options;
  const sent = firstBatch(pending.all());
  const answer = await options
    .apply({ kind, subjectId, operations: [...sent] })
    .catch((): Result<ApplyAnswer, Problem> => ({ ok: false, error: noAnswer }));
  if (!answer.ok && isPassing(answer.error)) return false;
  pending.settle(sent);
  if (!answer.ok) {
    for (const { change } of sent) onRefused(change, answer.error);
    return true;
  }
  const { version, outcomes } = answer.value;
  const state = options.parseState(answer.value.state);
  const made = sent.filter((_, index) => outcomes[index]?.problem === undefined);
  if (state.ok) view.confirm({ version, state: state.value }, made);
  outcomes.forEach(({ problem }, index) => {
    const operation = sent[index];
    if (problem !== undefined && operation !== undefined) onRefused(operation.change, problem);
  });
  return true;
}

type SenderParts = {
  readonly later: (work: () => void, ms: number) => () => void;
  readonly isWaiting: () => boolean;
  readonly send: () => Promise<boolean>;
  readonly onTurn: () => void;
};

/** Sends one batch after the other, each after collecting for a moment, later and later while nobody answers. */
function createSender({ later, isWaiting, send, onTurn }: SenderParts) {
  let delayMs = 0;
  let sending: Promise<void> | undefined;
  let callOff: (() => void) | undefined;

  const turn = async () => {
    try {
      delayMs = (await send()) ? 0 : nextDelayMs(delayMs);
    } finally {
      sending = undefined;
      onTurn();
      if (isWaiting()) schedule();
    }
  };
  const flush = async (): Promise<void> => {
    callOff?.();
    callOff = undefined;
    while (sending !== undefined) await sending;
    if (!isWaiting()) return;
    sending = turn();
    onTurn();
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
  return { flush, schedule, isRetrying: () => delayMs > 0, callOff: () => callOff?.() };
}

const noAnswer: Problem = {
  code: 'TRY_LATER',
  message: 'Jira did not answer.',
  remedy: 'Waymark goes on when it does.',
};
