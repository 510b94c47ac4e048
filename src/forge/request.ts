import api, { assumeTrustedRoute } from '@forge/api';
import type { ProductAnswer, ProductCall, Request } from '../ports/request';

type Answer = Awaited<ReturnType<ReturnType<typeof api.asApp>['requestJira']>>;

/** Sends as the app's own account: only where nobody is shown what it reads. */
export const requestAsApp: Request = (call) => sendAs(api.asApp(), call);

/** Sends as the person who invoked the function; fails in triggers, schedule and queue. */
export const requestAsUser: Request = (call) => sendAs(api.asUser(), call);

async function sendAs(
  who: ReturnType<typeof api.asApp>,
  call: ProductCall,
): Promise<ProductAnswer> {
  const init = {
    method: call.method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  };
  // The path comes from the table of calls, its parts escaped: it is a route by construction.
  const route = assumeTrustedRoute(call.path);
  const answer =
    call.product === 'jira'
      ? await who.requestJira(route, init)
      : await who.requestConfluence(route, init);
  return read(answer);
}

async function read(answer: Answer): Promise<ProductAnswer> {
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  const text = await answer.text();
  return { status: answer.status, headers, ...parsed(text) };
}

function parsed(text: string): { json?: unknown } {
  if (text === '') return {};
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return {};
  }
}
