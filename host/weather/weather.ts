import type { Clock } from '../clock';
import { ConnectionDropped } from '../forge/proxy';
import type { Outcome } from '../forge/worker/pool';
import type { WeatherReport } from './weather-report';
import { parseWeather } from './weather-report';

/** The weather over one site. */
export type Weather = {
  readonly report: () => WeatherReport;
  /** Sets it whole. @throws {WeatherRefused} */
  readonly set: (report: unknown) => WeatherReport;
  /** Waits, and answers instead of the product where it is bad. @throws {ConnectionDropped} */
  readonly meetRequest: (method: string, path: string) => Promise<Response | undefined>;
  /** Lets an answer go, or cuts the connection before it. @throws {ConnectionDropped} */
  readonly meetAnswer: (method: string, path: string) => void;
  /** Waits, at most as long as the function may take, and ends the invocation where it is bad. */
  readonly meetFunction: (functionKey: string, limitMs: number) => Promise<Outcome | undefined>;
  /** What is heard of an invocation that ended as `outcome`. */
  readonly meetOutcome: (functionKey: string, outcome: Outcome) => Outcome;
};

/** Fair weather, until it is set. */
export function createWeather(clock: Clock): Weather {
  let report = parseWeather({});
  let turns = new Map<object, number>();
  const isItsTurn = (rule: { readonly share: number }) => {
    const before = turns.get(rule) ?? 0;
    turns.set(rule, before + rule.share);
    return Math.floor(before + rule.share) > Math.floor(before);
  };
  const pause = (ms = 0) =>
    ms === 0 ? undefined : new Promise<void>((done) => void clock.after(ms, done));
  const holding = function* <Rule extends { readonly pattern: string; readonly share: number }>(
    rules: readonly Rule[],
    what: string,
  ): Generator<Rule> {
    for (const rule of rules) if (patternOf(rule.pattern).test(what) && isItsTurn(rule)) yield rule;
  };

  return {
    report: () => report,
    set(next) {
      report = parseWeather(next);
      turns = new Map();
      return report;
    },
    async meetRequest(method, path) {
      const before = report.requests.filter(({ isAnswerLost }) => isAnswerLost !== true);
      for (const rule of holding(before, `${method} ${path}`)) {
        await pause(rule.latencyMs);
        if (rule.isDropped === true) throw cut();
        if (rule.status !== undefined) return badAnswer(rule.status, rule.retryAfterSeconds, clock);
      }
      return undefined;
    },
    async meetFunction(functionKey, limitMs) {
      const before = report.functions.filter(({ isAnswerLost }) => isAnswerLost !== true);
      for (const rule of holding(before, functionKey)) {
        await pause(Math.min(rule.latencyMs ?? 0, limitMs));
        if (rule.fails === true) return ended;
      }
      return undefined;
    },
    meetAnswer(method, path) {
      const after = report.requests.filter(({ isAnswerLost }) => isAnswerLost === true);
      if (holding(after, `${method} ${path}`).next().done !== true) throw cut();
    },
    meetOutcome(functionKey, outcome) {
      const after = report.functions.filter(({ isAnswerLost }) => isAnswerLost === true);
      return holding(after, functionKey).next().done === true ? outcome : ended;
    },
  };
}

const cut = () => new ConnectionDropped('The weather cut the connection.');

const ended: Outcome = {
  ok: false,
  code: 'FUNCTION_THREW',
  message: 'The weather ended the function.',
};

/** A pattern of `*` and `**` as a regular expression over the whole text. */
const patternOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split(/(\*\*|\*)/)
      .map((part) =>
        part === '**'
          ? '.*'
          : part === '*'
            ? '[^/]*'
            : part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'),
      )
      .join('')}$`,
  );

/** The headers are those that Atlassian documents for its rate limits. */
function badAnswer(status: number, retryAfterSeconds: number | undefined, clock: Clock): Response {
  const seconds = retryAfterSeconds ?? (status === 429 ? 5 : undefined);
  const headers = new Headers({ 'content-type': 'application/json' });
  if (seconds !== undefined) headers.set('retry-after', String(seconds));
  if (status === 429) {
    headers.set('x-ratelimit-limit', '100');
    headers.set('x-ratelimit-remaining', '0');
    headers.set('x-ratelimit-reset', new Date(clock.now() + (seconds ?? 0) * 1000).toISOString());
    headers.set('ratelimit-reason', 'jira-burst-based');
  }
  const message = status === 429 ? 'Rate limit exceeded.' : 'The service is not there.';
  return new Response(JSON.stringify({ errorMessages: [message], errors: {} }), {
    status,
    headers,
  });
}
