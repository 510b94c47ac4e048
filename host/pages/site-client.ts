import type { Caller } from '../site/caller';
import { PageProblem, PersonProblem } from './page-problem';

/** The part of the site that the pages use: its REST, as whoever looks. */
export type PageSite = {
  readonly handle: (request: Request, caller: Caller) => Promise<Response>;
};

/** Asks the site's REST as the person who looks. */
export type SiteClient = {
  /** The answer's JSON; undefined when the site refuses. */
  readonly find: <T>(path: string, body?: unknown) => Promise<T | undefined>;
  /** @throws {PageProblem} When the site refuses, in the site's words. */
  readonly read: <T>(path: string) => Promise<T>;
  /** Changes something. @throws {PageProblem} When the site refuses, in the site's words. */
  readonly send: <T>(method: string, path: string, body?: unknown) => Promise<T>;
};

/** A client of the site for one caller; `origin` is the address that the page was asked at. */
export function createSiteClient(site: PageSite, caller: Caller, origin: string): SiteClient {
  const ask = (method: string, path: string, body?: unknown) =>
    site.handle(
      new Request(new URL(path, origin), {
        method,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
      caller,
    );
  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const response = await ask(method, path, body);
    if (!response.ok) throw await problemOf(response);
    return (await jsonOf(response)) as T;
  };
  return {
    send,
    read: (path) => send('GET', path),
    async find<T>(path: string, body?: unknown) {
      const response = await ask(body === undefined ? 'GET' : 'POST', path, body);
      return response.ok ? ((await jsonOf(response)) as T) : undefined;
    },
  };
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === '' ? undefined : JSON.parse(text);
}

type Refusals = {
  readonly errorMessages?: readonly string[];
  readonly errors?: Readonly<Record<string, string>> | readonly { readonly title: string }[];
  readonly message?: string;
};

async function problemOf(response: Response): Promise<PageProblem> {
  const body = (await jsonOf(response).catch(() => undefined)) as Refusals | undefined;
  const errors = Object.values(body?.errors ?? {}).map((one: string | { title: string }) =>
    typeof one === 'string' ? one : one.title,
  );
  const sentences = [...(body?.errorMessages ?? []), ...errors, body?.message ?? ''];
  // The REST API has kept the old name; the screen says what people read in Jira today.
  const words = sentences
    .filter((sentence) => sentence !== '')
    .join(' ')
    .replace(/\bIssue\b/g, 'Work item')
    .replace(/\bissue\b/g, 'work item');
  const known = problems[response.status];
  if (known !== undefined) {
    const Problem = known[0] === 409 ? PageProblem : PersonProblem;
    return new Problem(known[0], words || known[1], known[2]);
  }
  if (response.status < 500 || response.status === 501)
    return new PageProblem(400, words || 'The site refused this.', 'Nothing was changed.');
  const remedy = 'Try again; if it stays so, look under Weather and time.';
  return new PageProblem(502, words || 'The site did not answer.', remedy);
}

type Known = readonly [status: PageProblem['status'], title: string, remedy: string];

const refused: Known = [403, 'You may not do this.', 'Ask an administrator'];

const problems: Readonly<Record<number, Known>> = {
  401: refused,
  403: refused,
  404: [404, 'This is not here.', 'Go back'],
  409: [409, 'Someone changed this meanwhile.', 'Reload the page and do it again.'],
};
