import type { Caller } from './site/caller';

/** What identity needs of the site. */
export type IdentitySource = {
  readonly callerOf: (authorization: string | null) => Caller | undefined;
  readonly isPerson: (accountId: string) => boolean;
  /** With a real site behind, everybody is this one person. */
  readonly onlyPerson?: string | undefined;
};

/** As whom somebody looks who has not chosen. */
const DEFAULT_PERSON = 'acc-ana';

/** As whom one browser looks, by its cookie; a page that nobody chose a person for is Ana's. */
function accountOfCookie(
  cookies: string | null,
  isPerson: (accountId: string) => boolean,
): string | undefined {
  const chosen = /(?:^|;\s*)waymark_person=([^;]*)/.exec(cookies ?? '')?.[1];
  if (chosen === 'anonymous') return undefined;
  return [chosen, DEFAULT_PERSON].find((id) => id !== undefined && isPerson(id));
}

/**
 * Who sends a request: basic auth first, then, for the site's own pages only, the cookie.
 * Anything else is anonymous, as on a real site; undefined is wrong credentials.
 */
export function callerOfRequest(request: Request, source: IdentitySource): Caller | undefined {
  const { headers } = request;
  const authorization = headers.get('authorization');
  if (authorization !== null) return source.callerOf(authorization);
  const viaApp = headers.get('x-waymark-host') === 'frame';
  const isOwnPage =
    headers.has('cookie') ||
    (headers.get('sec-fetch-site') === 'same-origin' && headers.has('referer'));
  const { isPerson, onlyPerson } = source;
  const accountId = isOwnPage
    ? (onlyPerson ?? accountOfCookie(headers.get('cookie'), isPerson))
    : undefined;
  if (accountId === undefined) return { kind: 'anonymous', viaApp };
  return viaApp ? { kind: 'appForUser', accountId, viaApp } : { kind: 'person', accountId, viaApp };
}

/** All that a frame may load by itself. */
const FOR_FRAMES = /^\/_forge\/(frame\/|bridge\.js$|theme\.css$)/;

/** Why the site does not listen to this request; undefined when it does. */
export function findRequestRefusal(
  request: Request,
  allowedHosts: readonly string[],
): string | undefined {
  const { headers, method } = request;
  const host = (headers.get('host') ?? new URL(request.url).host).replace(/:\d+$/, '');
  if (!allowedHosts.includes(host)) {
    return `The site does not answer to the name ${host}. Open it as localhost.`;
  }
  const isFromFrame = /\/_forge\/frame\//.test(headers.get('referer') ?? '');
  if (isFromFrame && !FOR_FRAMES.test(new URL(request.url).pathname)) {
    return 'A frame of an app may not call the site itself. Use requestJira or invoke.';
  }
  if (method === 'GET' || method === 'HEAD' || headers.has('authorization')) return undefined;
  const origin = headers.get('origin');
  const fetchSite = headers.get('sec-fetch-site');
  const isForeign =
    (origin !== null && hostOf(origin) !== headers.get('host')) ||
    (fetchSite !== null && fetchSite !== 'same-origin' && fetchSite !== 'none');
  return isForeign ? 'Another site may not change anything here.' : undefined;
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}
