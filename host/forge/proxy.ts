import type { Caller } from '../site/caller';
import type { Product } from './product';
import type { PointsQuota } from './quotas';
import { findScopeRefusal, proxyRefusal } from './product';
import type { Manifest } from './manifest';
import type { CallMessage } from './worker/messages';
import type { CallAnswer } from './worker/pool';

/** A service of the platform that functions reach: a path and a JSON body in, an answer out. */
export type PlatformService = (path: string, body: unknown) => Response;

/** What a function's calls may reach. */
export type ProxyPorts = {
  readonly manifest: Manifest;
  readonly product: Product;
  readonly points: PointsQuota;
  readonly kvs: PlatformService;
  readonly queue: PlatformService;
  readonly origin: () => string;
  /** Told when a function that a person called has written to an entity. */
  readonly onWork: () => void;
};

/** Plain keys hold what an app keeps for itself, such as answers that it read a moment ago. */
const ENTITY_WRITES = /^\/api\/v1\/(entity\/(set|delete)|batch\/(set|delete)|transaction)$/;

/** Sends one call of a function where its target says, as the account its provider says. */
export async function answerCall(
  ports: ProxyPorts,
  call: CallMessage,
  accountId: string | undefined,
): Promise<CallAnswer | undefined> {
  try {
    const response = await route(ports, call, accountId);
    return {
      status: response.status,
      statusText: response.statusText,
      headers: [...response.headers],
      body: await response.text(),
    };
  } catch (error) {
    if (error instanceof ConnectionDropped) return undefined;
    throw error;
  }
}

/** Thrown where an answer never comes: the caller sees a broken connection, not a status. */
export class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped';
}

async function route(
  ports: ProxyPorts,
  call: CallMessage,
  accountId: string | undefined,
): Promise<Response> {
  const { type, remote } = call.target;
  if (type === 'kvs') {
    if (!ports.manifest.scopes.includes('storage:app')) return proxyRefusal(403, 'SCOPE');
    const answer = ports.kvs(call.path, parseBody(call.body));
    if (accountId !== undefined && answer.ok && ENTITY_WRITES.test(call.path)) ports.onWork();
    return answer;
  }
  if (type === 'fpp' && remote === 'stargate') return ports.queue(call.path, parseBody(call.body));
  if (type === 'fpp' && (remote === 'jira' || remote === 'confluence')) {
    return callProduct(ports, call, accountId);
  }
  return Response.json(
    { message: `The site does not emulate calls to \`${type} ${remote ?? ''}\`.` },
    { status: 501 },
  );
}

async function callProduct(
  ports: ProxyPorts,
  call: CallMessage,
  accountId: string | undefined,
): Promise<Response> {
  const caller = callerOf(call, accountId);
  if (caller === undefined) return proxyRefusal(401, 'NEEDS_AUTHENTICATION_ERR');
  const url = new URL(call.path, ports.origin());
  const refusal = findScopeRefusal(ports.manifest, call.method, url.pathname);
  if (refusal !== undefined) return refusal;
  const headers = new Headers(call.headers.map(([name, value]): [string, string] => [name, value]));
  headers.delete('authorization');
  const isJira = call.target.remote === 'jira';
  const exhausted = isJira ? ports.points.findRefusal() : undefined;
  if (exhausted !== undefined) return exhausted;
  const answer = await ports.product.handle(
    new Request(url, {
      method: call.method,
      headers,
      ...(call.body === undefined ? {} : { body: call.body }),
    }),
    caller,
  );
  if (isJira && answer.ok) ports.points.spend(call.method, await answer.clone().text());
  return answer;
}

/** `asUser(accountId)`, acting for somebody who is not there, needs a declaration that is not emulated. */
function callerOf({ target }: CallMessage, accountId: string | undefined): Caller | undefined {
  if (target.provider === 'app') return { kind: 'app', viaApp: true };
  if (target.provider === 'none') return { kind: 'anonymous', viaApp: true };
  if (accountId === undefined || (target.accountId ?? accountId) !== accountId) return undefined;
  return { kind: 'appForUser', accountId, viaApp: true };
}

function parseBody(body: string | undefined): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
