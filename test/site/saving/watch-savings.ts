import type { Call } from '#atlassian/calls/call';
import { calls } from '#atlassian/calls';
import type { Caller } from '../../../host/site/caller';
import type { RunningSite } from '../start-site';

/** What passed a site since it was last asked. */
export type Passed = {
  /** What pages asked of the app's functions. */
  readonly asked: readonly string[];
  /** Those of them that wrote to the app's storage. */
  readonly stored: readonly string[];
  /** The writing calls that pages sent and that functions had done, each with as whom: `editIssue as viewer`. */
  readonly written: readonly string[];
};

const everyCall: readonly (readonly [string, Call])[] = Object.entries(calls);
const writingCalls = everyCall.filter(
  ([, { method, isRead }]) => method !== 'GET' && isRead !== true,
);

/** All that Waymark can write to Jira and Confluence, as its table of calls says. */
export const writings: readonly string[] = writingCalls.flatMap(([name, { as }]) =>
  as.map((who) => `${name} as ${who}`),
);

const functionActors: Readonly<Partial<Record<Caller['kind'], string>>> = {
  appForUser: 'user',
  app: 'app',
};

/** Who notes what passes. */
export type Watch = {
  /** Told by a page what it sends. */
  readonly note: (method: string, path: string) => void;
  /** What was noted since this was last asked. */
  readonly passed: () => Passed;
};

/** Notes from here on what the app's functions write, and what pages tell that they send. */
export function watchSavings({ parts: { forge, product } }: RunningSite): Watch {
  let asked = new Set<string>();
  let stored = new Set<string>();
  let written = new Set<string>();
  const { run } = forge.pool;
  const { handle } = product;
  const note = (who: string, method: string, path: string) => {
    const name = callAt(method, path);
    if (name !== undefined) written.add(`${name} as ${who}`);
  };
  Object.assign(forge.pool, {
    run: ((job) => {
      const key = functionKeyOf(job.args);
      if (key === undefined) return run(job);
      asked.add(key);
      return run({
        ...job,
        answerCall(call) {
          const isWrite = /\/(set|delete|transaction)$/.test(call.path);
          if (call.target.type === 'kvs' && isWrite) stored.add(key);
          return job.answerCall(call);
        },
      });
    }) satisfies typeof run,
  });
  Object.assign(product, {
    handle: (async (request, caller) => {
      const who = functionActors[caller.kind];
      const noteIt = () => {
        if (who !== undefined) note(who, request.method, new URL(request.url).pathname);
      };
      try {
        const answer = await handle(request, caller);
        if (answer.status < 400) noteIt();
        return answer;
      } catch (error) {
        // The weather lost the answer; what was asked may well be done.
        noteIt();
        throw error;
      }
    }) satisfies typeof handle,
  });
  return {
    note: (method, path) => {
      note('viewer', method, new URL(path, 'http://site').pathname);
    },
    passed() {
      const passed = { asked: [...asked], stored: [...stored], written: [...written] };
      asked = new Set();
      stored = new Set();
      written = new Set();
      return passed;
    },
  };
}

// Helpers

/** The name that a page called; undefined for what the platform calls by itself. */
function functionKeyOf(args: string): string | undefined {
  const [first] = JSON.parse(args) as [{ readonly call?: { readonly functionKey: string } }];
  return first.call?.functionKey;
}

const callAt = (method: string, path: string): string | undefined =>
  writingCalls.find(
    ([, call]) =>
      call.method === method &&
      new RegExp(`^${call.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
  )?.[0];
