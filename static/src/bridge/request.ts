import { requestConfluence, requestJira } from '@forge/bridge';
import { Fault } from '#domain/fault';
import type { Connection } from '#atlassian/send';
import type { ProductAnswer, Request } from '../../../src/ports/request';

/** Sends as the person who looks at the page. */
export const requestAsViewer: Request = async ({ product, method, path, body }) => {
  const init = {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  try {
    const answer = await (product === 'jira'
      ? requestJira(path, init)
      : requestConfluence(path, init));
    return await read(answer);
  } catch (cause) {
    throw new Fault('NETWORK', `${method} had no answer.`, { cause });
  }
};

/** Waits in the page. */
export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** The plain connection of a page; surfaces add `onWait` and `isStopped` where they show them. */
export const asViewer: Connection = { request: requestAsViewer, wait };

async function read(answer: Response): Promise<ProductAnswer> {
  const headers: Record<string, string> = {};
  answer.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  const text = await answer.text();
  if (text === '') return { status: answer.status, headers };
  try {
    return { status: answer.status, headers, json: JSON.parse(text) as unknown };
  } catch {
    return { status: answer.status, headers };
  }
}
