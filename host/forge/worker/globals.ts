import { parentPort } from 'node:worker_threads';
import { shiftedDate } from '../../shifted-date';
import type { CallTarget, FromWorker, RuntimeFacts, ToWorker } from './messages';
import { createTimers } from './timers';

type Waiting = {
  readonly resolve: (response: Response) => void;
  readonly reject: (e: Error) => void;
};

const waiting = new Map<number, Waiting>();
let nextCall = 1;
let facts: RuntimeFacts | undefined;

const clockOffset = () => facts?.clockOffsetMs ?? 0;
const machineNow = Date.now;
const machineWait = globalThis.setTimeout;
const timers = createTimers(() => machineNow() + clockOffset());

/** Sends one message to the site. */
export const tell = (message: FromWorker): void => {
  parentPort?.postMessage(message);
};

/** Makes the invocation's facts what `__forge_runtime__` says from here on. */
export function enterInvocation(next: RuntimeFacts): void {
  facts = next;
  waiting.clear();
}

/** The site's clock was moved on while a function runs. */
export function moveClock(clockOffsetMs: number): void {
  if (facts !== undefined) facts = { ...facts, clockOffsetMs };
  timers.clockMoved(facts?.deadline ?? Infinity);
}

/** So long nothing stirs in a function that is at rest. */
const quietMs = 20;
let stirred = 0;

/** Resolves when the invocation waits for nothing but time: no call is open, no wait of its ends in time. */
export async function comeToRest(): Promise<void> {
  for (let before = -1; before !== stirred || isAwaiting();) {
    before = stirred;
    await new Promise((resolve) => machineWait(resolve, quietMs));
  }
}

const isAwaiting = () => waiting.size > 0 || timers.isAnyDueBy(facts?.deadline ?? Infinity);

/** Hands the answer of a call to whoever awaits it; a late answer of an ended invocation is let go. */
export function receiveAnswer(message: Extract<ToWorker, { callId: number }>): void {
  stirred += 1;
  const caller = waiting.get(message.callId);
  waiting.delete(message.callId);
  if (caller === undefined) return;
  if (message.type === 'dropped') {
    caller.reject(new TypeError('fetch failed'));
    return;
  }
  const { status, statusText, headers, body } = message;
  const hasBody = ![101, 204, 205, 304].includes(status);
  caller.resolve(
    new Response(hasBody ? body : null, {
      status,
      statusText,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
    }),
  );
}

async function forgeFetch(target: CallTarget, path: string, init?: RequestInit): Promise<Response> {
  const url = path.startsWith('http')
    ? path
    : `http://site${path.startsWith('/') ? '' : '/'}${path}`;
  const request = new Request(url, init);
  const body = await request.text();
  const callId = nextCall++;
  return new Promise((resolve, reject) => {
    stirred += 1;
    waiting.set(callId, { resolve, reject });
    tell({
      type: 'call',
      callId,
      target: { ...target },
      path,
      method: request.method,
      headers: [...request.headers],
      body: body === '' ? undefined : body,
    });
  });
}

const nothing = () => undefined;
const counter = { incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing };
const stopwatch = { measure: () => ({ stop: nothing }) };

/** The object that the Forge packages read; its facts follow the running invocation. */
const runtime = {
  proxy: { token: 'local', url: 'http://site' },
  get contextAri() {
    return facts?.contextAri;
  },
  get appContext() {
    return facts?.appContext ?? {};
  },
  get aaid() {
    return facts?.accountId;
  },
  lambdaContext: {
    awsRequestId: 'local',
    getRemainingTimeInMillis: () => Math.max(0, (facts?.deadline ?? 0) - Date.now()),
  },
  tracing: { traceId: '0'.repeat(32), spanId: '0'.repeat(16) },
  realtime: {},
  featureFlags: () => false,
  metrics: {
    counter: () => counter,
    timing: () => stopwatch,
    gauge: () => ({ set: nothing }),
  },
};

const refuseEgress = (input: unknown) =>
  Promise.reject(
    new Error(
      `The app may not call ${String(input)}. Declare the address under permissions.external.fetch.backend, or use requestJira.`,
    ),
  );

Object.assign(globalThis, {
  __forge_fetch__: forgeFetch,
  __forge_runtime__: runtime,
  fetch: refuseEgress,
  Date: shiftedDate(Date, clockOffset),
  setTimeout: timers.setTimeout,
  clearTimeout: timers.clearTimeout,
});
