import type { Clock } from '../clock';

/**
 * What the platform allows of people's invocations, and of the app's own REST calls on a free tier.
 * https://developer.atlassian.com/platform/forge/limits-invocation/ and
 * https://developer.atlassian.com/cloud/jira/platform/rate-limiting/ (2026)
 */
export const QUOTAS = {
  userPerMinute: 1200,
  installationPerMinute: 7000,
  installationPerSecond: 300,
  pointsPerHour: 65_000,
} as const;

/** How often a second each endpoint of Jira answers a site, whoever asks. */
const BURSTS: Readonly<Record<string, number>> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const LARGER_BURSTS: Readonly<Record<string, number>> = {
  'GET /rest/api/3/issue/:issueIdOrKey': 150,
  'GET /rest/api/3/issue/:issueIdOrKey/changelog': 200,
  'POST /rest/api/3/search/approximate-count': 150,
  'POST /rest/api/3/expression/evaluate': 150,
};

/** Counts what happens in each window of the site's time. */
function createWindow(clock: Clock, windowMs: number) {
  let at = -1;
  const counts = new Map<string, number>();
  return {
    add(name: string, amount: number): number {
      const now = Math.floor(clock.now() / windowMs);
      if (now !== at) counts.clear();
      at = now;
      const count = (counts.get(name) ?? 0) + amount;
      counts.set(name, count);
      return count;
    },
    secondsLeft: () => Math.ceil((windowMs - (clock.now() % windowMs)) / 1000),
  };
}

/** Counts what people start; answers after how many seconds to try again where it is too much. */
export function createInvocationQuota(clock: Clock): (accountId: string) => number | undefined {
  const minute = createWindow(clock, 60_000);
  const second = createWindow(clock, 1000);
  return (accountId) => {
    if (second.add('all', 1) > QUOTAS.installationPerSecond) return 1;
    const isTooMuch =
      minute.add(`user ${accountId}`, 1) > QUOTAS.userPerMinute ||
      minute.add('all', 1) > QUOTAS.installationPerMinute;
    return isTooMuch ? minute.secondsLeft() : undefined;
  };
}

/** The points that the app's functions have spent on REST in this hour; calls of frames cost none. */
export type PointsQuota = {
  /** The refusal of every call for the rest of the hour; undefined while there are points left. */
  readonly findRefusal: () => Response | undefined;
  /** Counts an answered call: one point, and one for every object that it returned. */
  readonly spend: (method: string, body: string) => void;
};

/** Counts what each endpoint is asked; answers the refusal of what is too much in one second. */
export function createBurstLimit(clock: Clock): (endpoint: string) => Response | undefined {
  const second = createWindow(clock, 1000);
  return (endpoint) => {
    const [method = ''] = endpoint.split(' ');
    const limit = LARGER_BURSTS[endpoint] ?? BURSTS[method] ?? Infinity;
    if (second.add(endpoint, 1) <= limit) return undefined;
    return tooMuch(clock, { limit, seconds: second.secondsLeft(), reason: 'jira-burst-based' });
  };
}

type TooMuch = { readonly limit: number; readonly seconds: number; readonly reason: string };

const tooMuch = (clock: Clock, { limit, seconds, reason }: TooMuch): Response =>
  Response.json(
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    {
      status: 429,
      headers: {
        'retry-after': String(seconds),
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': new Date(clock.now() + seconds * 1000).toISOString(),
        'ratelimit-reason': reason,
      },
    },
  );

export function createPointsQuota(clock: Clock): PointsQuota {
  const hour = createWindow(clock, 3_600_000);
  return {
    findRefusal() {
      if (hour.add('points', 0) < QUOTAS.pointsPerHour) return undefined;
      return tooMuch(clock, {
        ...{ limit: QUOTAS.pointsPerHour, seconds: hour.secondsLeft() },
        reason: 'jira-quota-global-based',
      });
    },
    spend: (method, body) =>
      void hour.add('points', method === 'GET' || method === 'POST' ? 1 + objectsIn(body) : 1),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const lists = ['issues', 'values', 'issueChangeLogs', 'results'];

function objectsIn(body: string): number {
  const value = parse(body);
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const named = Object.entries(value).filter(([name]) => lists.includes(name));
  const counts = named.map(([, list]) => (Array.isArray(list) ? list.length : 0));
  return named.length === 0 ? 1 : counts.reduce((sum, count) => sum + count, 0);
}
