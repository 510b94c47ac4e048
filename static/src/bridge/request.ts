import { requestConfluence, requestJira } from '@forge/bridge';
import { Fault } from '#domain/fault';
import type { Connection } from '#atlassian/send';
import type { NamedFile, ProductAnswer, Request } from '../../../src/ports/request';

const accept: Readonly<Record<string, string>> = { accept: 'application/json' };

/** Sends as the person who looks at the page. */
const requestAsViewer: Request = async ({ product, method, path, body, file }) => {
  const init =
    file === undefined
      ? {
          method,
          headers: { ...accept, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }
      : { method, headers: accept, body: formOf(file) };
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

// The bridge carries one file of a form, under this name and no other.
function formOf({ name, content }: NamedFile): FormData {
  const form = new FormData();
  form.append('file', content, name);
  return form;
}

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
