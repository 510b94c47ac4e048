import type { Product } from '../forge/product';
import { readersAnswer } from './as-reader';

/** How a real site is reached, and as whom. */
export type RealSiteOptions = {
  readonly url: string;
  readonly email: string;
  readonly token: string;
  readonly isWritable: boolean;
};
/** A real site in place of the emulated one: everything is asked as one person. */
export type ConnectedSite = Product & {
  readonly name: string;
  readonly accountId: string;
  /** The person's name, for the banner. */
  readonly account: string;
  /** The person's own, where the site tells it. */
  readonly timeZone: string | undefined;
  readonly isReadOnly: boolean;
};

/** Requests by POST that change nothing. */
const READS_BY_POST = [
  /^\/rest\/api\/3\/search\/(jql|approximate-count)$/,
  /^\/rest\/api\/3\/(issue|changelog)\/bulkfetch$/,
  /^\/rest\/api\/3\/jql\/(parse|match)$/,
  /^\/rest\/api\/3\/permissions\/check$/,
  /^\/rest\/api\/3\/expression\/(evaluate|analyse)$/,
  /^\/rest\/api\/3\/comment\/list$/,
  /^\/rest\/api\/3\/forge\/panel\/action\/bulk\/status$/,
  /^\/wiki\/api\/v2\/users-bulk$/,
  /^\/wiki\/rest\/api\/content\/[^/]+\/permission\/check$/,
];
/** After which a site that was asked counts as one that does not answer. */
const MOST_SECONDS = 30;
const FORWARDED_ANSWER = /^(content-type|retry-after|link|x-ratelimit-.*|ratelimit-.*)$/;

/** Whether a request leaves the site as it was. */
export const isRead = (method: string, path: string): boolean =>
  method === 'GET' ||
  method === 'HEAD' ||
  (method === 'POST' && READS_BY_POST.some((pattern) => pattern.test(path)));

/**
 * Connects with an API token. The token goes into the `authorization` header of requests to that very
 * address and nowhere else.
 * @throws With one sentence when the site does not let this person in.
 */
export async function connectRealSite(options: RealSiteOptions): Promise<ConnectedSite> {
  const base = new URL(options.url);
  const isLocal = ['localhost', '127.0.0.1'].includes(base.hostname);
  if (base.protocol !== 'https:' && !isLocal) {
    throw new Error(`${base.origin} is not encrypted. Give the address with https://.`);
  }
  const authorization = `Basic ${Buffer.from(`${options.email}:${options.token}`).toString('base64')}`;

  const send = (path: string, init: RequestInit = {}) => {
    const headers = new Headers({ accept: 'application/json', authorization });
    // A form says by itself how its parts are separated.
    if (init.body instanceof FormData) headers.set('x-atlassian-token', 'no-check');
    else if (init.body !== undefined) headers.set('content-type', 'application/json');
    const signal = AbortSignal.timeout(MOST_SECONDS * 1000);
    return fetch(new URL(path, base.origin), { ...init, headers, signal, redirect: 'manual' });
  };
  const myself = await send('/rest/api/3/myself').catch(() => undefined);
  if (myself === undefined) {
    throw new Error(`${base.host} does not answer. Check the address and your connection.`);
  }
  if (!myself.ok) {
    throw new Error(
      `${base.host} does not let ${options.email} in (HTTP ${String(myself.status)}). Check ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN.`,
    );
  }
  const person = (await myself.json()) as {
    accountId: string;
    displayName: string;
    timeZone?: string;
  };
  return {
    name: base.host,
    accountId: person.accountId,
    account: person.displayName,
    timeZone: person.timeZone,
    isReadOnly: !options.isWritable,
    async handle(request) {
      const { pathname, search } = new URL(request.url);
      if (!options.isWritable && !isRead(request.method, pathname)) return readOnly(base.host);
      const form = await formOf(request);
      const body = form === undefined ? await request.text() : '';
      const answer = await send(pathname + search, {
        method: request.method,
        ...(form === undefined ? {} : { body: form }),
        ...(body === '' ? {} : { body }),
      }).catch(() => undefined);
      if (answer === undefined) return silent(base.host);
      const headers = [...answer.headers].filter(([name]) => FORWARDED_ANSWER.test(name));
      const leadsTo = answer.headers.get('location');
      if (leadsTo !== null) headers.push(['location', hereOf(new URL(leadsTo, base), base)]);
      const { status, ok } = answer;
      const toReader = ok && !options.isWritable ? readersAnswer(pathname) : undefined;
      if (toReader !== undefined)
        return new Response(toReader(await answer.text(), body), { status, headers });
      const isEmpty = [204, 304].includes(status);
      return new Response(isEmpty ? null : await answer.arrayBuffer(), { status, headers });
    },
  };
}

const formOf = async (request: Request): Promise<FormData | undefined> =>
  /^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')
    ? request.formData()
    : undefined;

/** What is followed goes through here again, because only here is the token known. */
const hereOf = (to: URL, base: URL): string =>
  to.origin === base.origin ? to.pathname + to.search : to.href;

const silent = (host: string): Response =>
  Response.json(
    { errorMessages: [`${host} does not answer. Look whether it opens.`], errors: {} },
    { status: 504 },
  );

const readOnly = (host: string): Response =>
  Response.json(
    {
      errorMessages: [
        `${host} is shown read-only, so nothing was changed. Start with --write to change it.`,
      ],
      errors: {},
    },
    { status: 403 },
  );
