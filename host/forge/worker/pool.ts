import { Worker } from 'node:worker_threads';
import type { ManifestFunction } from '../manifest';
import type { Clock } from '../../clock';
import { createTurns } from './turns';
import type { CallMessage, FromWorker, RuntimeFacts, ToWorker } from './messages';

/** One call of a function of the app. `args` is what the handler receives, as JSON. */
export type Job = {
  readonly target: ManifestFunction;
  readonly args: string;
  /** Does a person wait for it at the screen? */
  readonly isAwaited: boolean;
  /** What of its time the weather took from it before it began. */
  readonly spentMs: number;
  readonly facts: Omit<RuntimeFacts, 'deadline' | 'clockOffsetMs'>;
  /** Answers the calls of this invocation only; undefined means the connection dropped. */
  readonly answerCall: (call: CallMessage) => Promise<CallAnswer | undefined>;
  readonly onLog: (level: string, line: string) => void;
};
/** The HTTP answer of one call. */
export type CallAnswer = Omit<Extract<ToWorker, { type: 'answer' }>, 'type' | 'callId'>;

/** How an invocation ended. */
export type Outcome =
  | { readonly ok: true; readonly result: string | undefined }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };
/** Why an invocation ended without a result. */
export type FailureCode = 'FUNCTION_THREW' | 'FUNCTION_TIME_OUT' | 'FUNCTION_OUT_OF_MEMORY';

/** How a function ends that took longer than it may. */
export const timedOut = ({ key, timeoutSeconds }: ManifestFunction): Outcome => ({
  ok: false,
  code: 'FUNCTION_TIME_OUT',
  message: `The function ${key} took longer than ${String(timeoutSeconds)} seconds and was ended.`,
});

type Warm = { readonly worker: Worker; readonly memoryMB: number };

/** Worker threads, each with one invocation at a time, kept warm and reused. */
export type WorkerPool = {
  readonly run: (job: Job) => Promise<Outcome>;
  readonly size: () => number;
  readonly close: () => Promise<void>;
};

const DEFAULT_LIMIT = 8;

/**
 * A pool that grows up to `limit` threads; what comes beyond that waits for its turn, events behind
 * persons. The time of an invocation is the site's; when that is moved on, whatever the function is busy
 * with is let end first.
 */
export function createWorkerPool(script: string, clock: Clock, limit = DEFAULT_LIMIT): WorkerPool {
  const idle: Warm[] = [];
  const all = new Set<Worker>();
  const turns = createTurns(limit);
  let isClosed = false;

  const start = (memoryMB: number): Warm => {
    const worker = new Worker(script, {
      eval: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMB },
    });
    worker.setMaxListeners(0);
    worker.unref();
    all.add(worker);
    // One that was given up may still run out of memory, one at rest may throw late: neither ends the site.
    worker.on('error', () => undefined);
    worker.once('exit', () => {
      all.delete(worker);
      const at = idle.findIndex((warm) => warm.worker === worker);
      if (at >= 0) idle.splice(at, 1);
    });
    return { worker, memoryMB };
  };
  const take = async ({ target: { memoryMB }, isAwaited }: Job): Promise<Warm> => {
    await turns.take(isAwaited);
    const index = idle.findIndex((one) => one.memoryMB === memoryMB);
    const found = index < 0 ? undefined : idle.splice(index, 1)[0];
    if (found === undefined && all.size >= limit) void idle.pop()?.worker.terminate();
    return found ?? start(memoryMB);
  };
  const giveBack = (warm: Warm, isUsable: boolean) => {
    if (isUsable && all.has(warm.worker)) idle.unshift(warm);
    else void warm.worker.terminate();
    turns.giveBack();
  };

  const endTelling = clock.onMoved(() => {
    for (const worker of all) send(worker, { type: 'clock', offsetMs: clock.offset() });
  });

  return {
    size: () => all.size,
    async run(job) {
      const warm = await take(job);
      if (isClosed) {
        giveBack(warm, false);
        return { ok: false, code: 'FUNCTION_THREW', message: 'The site was stopped.' };
      }
      const { outcome, isUsable } = await runOn(warm.worker, job, clock);
      giveBack(warm, isUsable);
      return outcome;
    },
    async close() {
      isClosed = true;
      endTelling();
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

type Ending = { readonly outcome: Outcome; readonly isUsable: boolean };

function runOn(worker: Worker, job: Job, clock: Clock): Promise<Ending> {
  return new Promise((resolve) => {
    const end = (ending: Ending) => {
      clearTimeout(backstop);
      forgetLimit();
      worker.off('message', receive);
      worker.off('error', crash);
      worker.off('exit', leave);
      resolve(ending);
    };
    const fail = (code: FailureCode, message: string, isUsable: boolean) => {
      end({ outcome: { ok: false, code, message }, isUsable });
    };
    const { key, timeoutSeconds, memoryMB } = job.target;
    const { invocationId } = job.facts.appContext;
    const limitMs = timeoutSeconds * 1000 - job.spentMs;
    const runOut = () => {
      end({ outcome: timedOut(job.target), isUsable: false });
    };
    // A thread that blocks never says that it is at rest: the machine's own time ends it.
    const backstop = setTimeout(runOut, limitMs);
    const forgetLimit = clock.after(limitMs, () => {
      send(worker, { type: 'time is up', invocationId });
    });
    const crash = (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
        fail(
          'FUNCTION_OUT_OF_MEMORY',
          `The function ${key} needed more than ${String(memoryMB)} MB.`,
          false,
        );
      } else fail('FUNCTION_THREW', error.message, false);
    };
    const leave = () => {
      fail('FUNCTION_THREW', `The function ${key} ended before it answered.`, false);
    };
    const receive = (message: FromWorker) => {
      if (message.type === 'call') void answer(worker, job, message);
      else if (message.type === 'log') job.onLog(message.level, message.line);
      else if (message.type === 'at rest') {
        if (message.invocationId === invocationId) runOut();
      } else if (message.type === 'done') {
        end({ outcome: { ok: true, result: message.result }, isUsable: true });
      } else {
        job.onLog('error', message.stack);
        fail('FUNCTION_THREW', message.message, true);
      }
    };
    worker.on('message', receive);
    worker.on('error', crash);
    worker.on('exit', leave);
    const { file, exportName } = job.target;
    const time = { deadline: clock.now() + limitMs, clockOffsetMs: clock.offset() };
    const facts = { ...job.facts, ...time };
    send(worker, { type: 'invoke', file, exportName, args: job.args, facts });
  });
}

async function answer(worker: Worker, job: Job, call: CallMessage): Promise<void> {
  const { callId } = call;
  // A fault of the site ends this call and not the site.
  const answered = await job.answerCall(call).catch((error: unknown) => {
    job.onLog('error', error instanceof Error ? (error.stack ?? '') : String(error));
    return undefined;
  });
  if (answered === undefined) send(worker, { type: 'dropped', callId });
  else send(worker, { type: 'answer', callId, ...answered });
}

const send = (worker: Worker, message: ToWorker) => {
  worker.postMessage(message);
};
