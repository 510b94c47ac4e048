import { Fault } from '#domain/fault';
import type { NamedFile, ProductAnswer, Request } from '../ports/request';
import type { Wait } from '../ports/wait';
import type { CallName } from './calls';
import { calls } from './calls';

/** What fills a call: path names, query (repeated for arrays, left out when undefined) and JSON body. */
export type Filling = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<
    Record<string, string | number | boolean | readonly string[] | undefined>
  >;
  readonly body?: unknown;
  readonly file?: NamedFile;
};

/** How to reach the products, and how to wait between tries. */
export type Connection = {
  readonly request: Request;
  readonly wait: Wait;
  /** How often a call is tried at most; five times when left out. */
  readonly tries?: number;
  /** A longer wait than this is not begun: the call ends with its refusal, for the caller to go on. */
  readonly patienceMs?: number;
  /** Told before each wait, so that a screen can say so. */
  readonly onWait?: (ms: number) => void;
  /** Asked before each try; a `true` ends the call with the fault `STOPPED`. */
  readonly isStopped?: () => boolean;
};

/** What the products refuse, by HTTP status. */
export type ProductFaultCode =
  | 'PRODUCT_REFUSED_INPUT'
  | 'PRODUCT_FORBIDDEN'
  | 'PRODUCT_NOT_FOUND'
  | 'PRODUCT_CONFLICT'
  | 'PRODUCT_BUSY'
  | 'PRODUCT_UNAVAILABLE'
  | 'STOPPED';

/** A call that was answered with a refusal, or not at all. `details` is what the product said. */
export class ProductFault extends Fault<ProductFaultCode> {
  readonly call: CallName;
  readonly status: number;
  readonly details: readonly string[];

  constructor(code: ProductFaultCode, call: CallName, answer: ProductAnswer) {
    super(code, `${call} was answered with ${String(answer.status)}.`);
    this.call = call;
    this.status = answer.status;
    this.details = messagesOf(answer.json);
  }
}

const triesAtMost = 5;
const longestWaitMs = 30_000;

/**
 * Sends one of the declared calls and answers what came back with a 2xx, 207 or 303. Waits and tries
 * again on 429 (as long as `Retry-After` says) and, for reads, on 5xx: 2 s doubling to 30 s, at most
 * four times. Source of the rule: developer.atlassian.com/cloud/jira/platform/rate-limiting
 * @throws {ProductFault} When the product refuses, or stays unavailable.
 */
export async function send(
  connection: Connection,
  name: CallName,
  filling: Filling = {},
): Promise<ProductAnswer> {
  const call = calls[name];
  const outgoing = {
    product: call.product,
    method: call.method,
    path: fill(call.path, filling),
    ...(filling.body === undefined ? {} : { body: filling.body }),
    ...(filling.file === undefined ? {} : { file: filling.file }),
  };
  const isRead = call.method === 'GET' || 'isRead' in call;
  for (let tried = 1; ; tried += 1) {
    if (connection.isStopped?.() === true)
      throw new ProductFault('STOPPED', name, { status: 0, headers: {} });
    const answer = await connection.request(outgoing);
    if (answer.status < 400) return answer;
    const mayRepeat = answer.status === 429 || (answer.status >= 500 && isRead);
    const waitMs = waitBefore(tried, answer);
    const isLast =
      tried >= (connection.tries ?? triesAtMost) || waitMs > (connection.patienceMs ?? Infinity);
    if (!mayRepeat || isLast) throw new ProductFault(codeOf(answer), name, answer);
    connection.onWait?.(waitMs);
    await connection.wait(waitMs);
  }
}

/** Milliseconds to wait after the `tried`-th try: what the answer asks for, else 2 s doubling. */
function waitBefore(tried: number, answer: ProductAnswer): number {
  const asked = Number(answer.headers['retry-after']);
  if (Number.isFinite(asked) && asked > 0) return Math.min(asked * 1000, 10 * longestWaitMs);
  return Math.min(2000 * 2 ** (tried - 1), longestWaitMs);
}

function fill(template: string, { params, query }: Filling): string {
  const path = template.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = params?.[key];
    if (value === undefined || value === '')
      throw new Fault('PATH_INCOMPLETE', `${template} lacks ${key}.`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query ?? {}))
    for (const one of Array.isArray(value) ? (value as string[]) : [value])
      if (one !== undefined) search.append(key, String(one));
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

function codeOf({ status }: ProductAnswer): ProductFaultCode {
  if (status === 401 || status === 403) return 'PRODUCT_FORBIDDEN';
  if (status === 404) return 'PRODUCT_NOT_FOUND';
  if (status === 409) return 'PRODUCT_CONFLICT';
  if (status === 429) return 'PRODUCT_BUSY';
  return status < 500 ? 'PRODUCT_REFUSED_INPUT' : 'PRODUCT_UNAVAILABLE';
}

function messagesOf(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  const { errorMessages, errors, message } = json as Record<string, unknown>;
  const list = Array.isArray(errorMessages) ? errorMessages.map(String) : [];
  const named = typeof errors === 'object' && errors !== null ? Object.values(errors) : [];
  return [...list, ...named.map(String), ...(typeof message === 'string' ? [message] : [])];
}
