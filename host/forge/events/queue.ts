import { randomUUID } from 'node:crypto';
import type { Clock } from '../../clock';
import type { Database, Row } from '../../store/database';
import type { App, InvocationFor } from '../app';
import type { Manifest } from '../manifest';
import type { PlatformService } from '../proxy';

/** https://developer.atlassian.com/platform/forge/limits-async-events/ (2026) */
const LIMITS = {
  eventsPerPush: 50,
  eventsPerMinute: 500,
  bytesPerPush: 200 * 1024,
  /** Of one event, where the consumer may take longer than usual. */
  bytesPerLongEvent: 100 * 1024,
  usualSeconds: 55,
  keptMs: 24 * 3_600_000,
  platformRetries: 3,
  retryAfterSeconds: 900,
  retryDataBytes: 4 * 1024,
};

type QueueParts = {
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly run: App['run'];
};
type PushedEvent = {
  readonly body: unknown;
  readonly delayInSeconds?: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
};
type Push = { queueName: string; jobId: string; payload: readonly PushedEvent[] };
type Retry = {
  /** When the event was tried first. */
  readonly since: number;
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData?: unknown;
};
type RetryAnswer = {
  readonly retryAfter?: number;
  readonly retryReason: string;
  readonly retryData?: unknown;
};

/** The app's queues: at least once, in no order, kept when the site is stopped. */
export type Queue = {
  /** Takes what `@forge/events` sends to the platform. */
  readonly service: PlatformService;
  /** Arms what is waiting in the data folder. */
  readonly resume: () => void;
  /** Resolves when nothing is running or due. */
  readonly settled: () => Promise<void>;
  readonly stop: () => void;
};

/** Creates the tables of the queues and the service in front of them. */
export function createQueue(db: Database, { clock, manifest, run }: QueueParts): Queue {
  const table = openTable(db);
  const runningByKey = new Map<string, number>();
  const running = new Set<Promise<void>>();
  let isStopped = false;
  const isWithinMinute = countMinutes(clock);

  const arm = (id: string, due: number) => {
    clock.after(Math.max(0, due - clock.now()), () => {
      const work = deliver(id).finally(() => running.delete(work));
      running.add(work);
    });
  };

  const deliver = async (id: string): Promise<void> => {
    const row = isStopped ? undefined : table.waiting.get(id);
    if (row === undefined) return;
    const event = JSON.parse(String(row['event'])) as PushedEvent;
    const { concurrency } = event;
    const lane = `${String(row['queue'])} ${concurrency?.key ?? id}`;
    const inLane = runningByKey.get(lane) ?? 0;
    if (concurrency !== undefined && inLane >= concurrency.limit) {
      arm(id, clock.now() + 1000);
      return;
    }
    runningByKey.set(lane, inLane + 1);
    try {
      const answer = await invokeConsumer({ clock, manifest, run }, row, event);
      if (isStopped) return;
      const retry = answer === undefined ? undefined : nextRetry(row, answer, clock.now());
      if (retry === undefined) {
        const state = answer === undefined ? 'success' : 'failed';
        table.update.run(state, row['retry'], row['due'], clock.now(), id);
      } else {
        const due = clock.now() + retry.afterSeconds * 1000;
        table.update.run('inProgress', JSON.stringify(retry.context), due, null, id);
        arm(id, due);
      }
    } finally {
      runningByKey.set(lane, (runningByKey.get(lane) ?? 1) - 1);
    }
  };

  const push = ({ queueName, jobId, payload }: Push): Response => {
    const refusal = refusalOf({ queueName, payload }, manifest);
    if (refusal !== undefined) return refusal;
    if (!isWithinMinute(payload.length)) return new Response(null, { status: 429 });
    table.prune.run(clock.now() - LIMITS.keptMs);
    for (const event of payload) {
      const id = randomUUID();
      const due = clock.now() + (event.delayInSeconds ?? 0) * 1000;
      table.insert.run(id, queueName, jobId, JSON.stringify(event), due);
      arm(id, due);
    }
    return Response.json({ jobId }, { status: 201 });
  };

  return {
    service(path, body) {
      if (path.startsWith('/webhook/queue/publish/')) {
        return db.transaction(() => push(body as Push));
      }
      const message = `The site does not emulate \`POST ${path}\`.`;
      return Response.json({ message }, { status: 501 });
    },
    resume() {
      for (const row of table.unfinished.all()) arm(String(row['id']), Number(row['due']));
    },
    async settled() {
      await new Promise((resolve) => setImmediate(resolve));
      while (running.size > 0 && !isStopped) await Promise.all(running);
    },
    stop() {
      isStopped = true;
    },
  };
}

/** The events that are waiting, and those that ended within a day. */
function openTable(db: Database) {
  db.exec(`CREATE TABLE IF NOT EXISTS queue_event (id TEXT PRIMARY KEY, queue TEXT, job TEXT,
    event TEXT, retry TEXT, due INTEGER, state TEXT, finished INTEGER)`);
  return {
    insert: db.prepare(`INSERT INTO queue_event VALUES (?, ?, ?, ?, NULL, ?, 'inProgress', NULL)`),
    update: db.prepare(
      'UPDATE queue_event SET state = ?, retry = ?, due = ?, finished = ? WHERE id = ?',
    ),
    waiting: db.prepare(`SELECT * FROM queue_event WHERE state = 'inProgress' AND id = ?`),
    unfinished: db.prepare(`SELECT id, due FROM queue_event WHERE state = 'inProgress'`),
    prune: db.prepare('DELETE FROM queue_event WHERE finished < ?'),
  };
}

/** Counts what is pushed in each minute; answers whether the platform takes so many more. */
function countMinutes(clock: Clock) {
  let minute = { at: 0, events: 0 };
  return (events: number): boolean => {
    const at = Math.floor(clock.now() / 60_000);
    if (minute.at !== at) minute = { at, events: 0 };
    minute.events += events;
    return minute.events <= LIMITS.eventsPerMinute;
  };
}

/** Why the platform does not take a push, whenever it comes. */
function refusalOf(
  { queueName, payload }: Pick<Push, 'queueName' | 'payload'>,
  manifest: Manifest,
): Response | undefined {
  const consumer = consumerOf(manifest, queueName);
  if (consumer === undefined) {
    const message = `manifest.yml has no consumer of ${queueName}.`;
    return Response.json({ message }, { status: 404 });
  }
  if (payload.length > LIMITS.eventsPerPush) return new Response(null, { status: 400 });
  const isLong =
    (manifest.functions.get(consumer.function ?? '')?.timeoutSeconds ?? 0) > LIMITS.usualSeconds;
  const isTooLarge =
    bytesOf(payload) > LIMITS.bytesPerPush ||
    (isLong && payload.some((event) => bytesOf(event) > LIMITS.bytesPerLongEvent));
  return isTooLarge ? new Response(null, { status: 413 }) : undefined;
}

/** What the consumer asks to be tried again with; undefined when it is done. */
async function invokeConsumer(
  { clock, manifest, run }: QueueParts,
  row: Row,
  event: PushedEvent,
): Promise<(RetryAnswer & { isPlatform: boolean }) | undefined> {
  const module = consumerOf(manifest, row['queue']);
  const target: InvocationFor = { functionKey: module?.function ?? '', module };
  const outcome = await run(target, {
    ...event,
    queueName: row['queue'],
    jobId: row['job'],
    eventId: row['id'],
    ...(row['retry'] === null ? {} : { retryContext: retryContextOf(row, clock.now()) }),
  });
  if (!outcome.ok) return { retryReason: outcome.code, isPlatform: true };
  const result = (outcome.result === undefined ? {} : JSON.parse(outcome.result)) as {
    _retry?: boolean;
    retryOptions?: RetryAnswer;
  } | null;
  if (result?._retry !== true) return undefined;
  return { retryReason: 'FUNCTION_RETRY_REQUEST', ...result.retryOptions, isPlatform: false };
}

const consumerOf = (manifest: Manifest, queue: unknown) =>
  manifest.modules.find((one) => one.kind === 'consumer' && one.queue === queue);

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/** What a consumer hears of earlier attempts. */
function retryContextOf(row: Row, now: number): object {
  const { since, ...retry } = JSON.parse(String(row['retry'])) as Retry;
  const remainingTimeMs = Math.max(0, since + LIMITS.keptMs - now);
  return {
    ...retry,
    retentionWindow: { startTime: new Date(since).toISOString(), remainingTimeMs },
  };
}

/** An app may ask for a retry until the event is too old; the platform itself gives up after some. */
function nextRetry(row: Row, answer: RetryAnswer & { isPlatform: boolean }, now: number) {
  const before = row['retry'] === null ? undefined : (JSON.parse(String(row['retry'])) as Retry);
  const retryCount = (before?.retryCount ?? 0) + 1;
  const afterSeconds = Math.min(answer.retryAfter ?? 60, LIMITS.retryAfterSeconds);
  const since = before?.since ?? now;
  const isOver = answer.isPlatform
    ? retryCount > LIMITS.platformRetries
    : now + afterSeconds * 1000 > since + LIMITS.keptMs;
  const { retryReason, retryData } = answer;
  if (isOver || (retryData !== undefined && bytesOf(retryData) > LIMITS.retryDataBytes))
    return undefined;
  const context: Retry = {
    ...{ since, retryCount, retryReason },
    ...(retryData === undefined ? {} : { retryData }),
  };
  return { context, afterSeconds };
}
