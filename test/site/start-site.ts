import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../host/clock';
import type { LocalSite } from '../../host/local-site';
import type { Weather } from '../../host/weather/weather';
import { loadHost } from './load-host';

/** Whom a test can be; each is one of the people of the sample. */
export const people = {
  admin: 'acc-admin',
  'project-admin': 'acc-priya',
  'product-owner': 'acc-ana',
  developer: 'acc-ben',
  viewer: 'acc-vic',
  'no-jira': 'acc-nora',
  anonymous: 'anonymous',
} as const;
/** One of the people of the sample, by what they do. */
export type PersonName = keyof typeof people;

/** The site as one person meets it. */
export type PersonAtSite = {
  /** Asks the site's REST as a page of this person would. */
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Calls a resolver as a frame of that module would. @throws With the message of the function. */
  readonly invoke: (
    moduleKey: string,
    functionKey: string,
    payload?: unknown,
    extension?: Readonly<Record<string, unknown>>,
  ) => Promise<unknown>;
};
/** A site that answers, for one test file. */
export type RunningSite = {
  readonly url: string;
  readonly port: number;
  readonly as: (person: PersonName) => PersonAtSite;
  readonly clock: Clock;
  readonly weather: Weather;
  /** What it is made of, for tests that watch what passes between its parts. */
  readonly parts: Pick<LocalSite, 'forge' | 'product'>;
  readonly stop: () => Promise<void>;
};
/** How to start it; nothing said, the sample is kept in memory and today is the machine's. */
export type StartOptions = {
  readonly data?: string;
  /** `used`: the sample with what its people did in Waymark, as at the first start. */
  readonly seed?: 'sample' | 'used' | 'empty';
  /** A file to bring in instead. */
  readonly importFile?: string;
  readonly asOf?: string;
  readonly port?: number;
};

/** Starts the real local site in this process. */
export async function startSite(options: StartOptions = {}): Promise<RunningSite> {
  const { seed = 'sample', importFile } = options;
  const kept = process.env['WAYMARK_USED_SAMPLE'];
  const isPlain = options.data === undefined && options.asOf === undefined;
  if (seed === 'used' && importFile === undefined && kept !== undefined && isPlain)
    return startFrom(await usedSample(kept), options);
  const beginning = seed === 'used' ? 'sample' : seed;
  const { findRoot, importSite, startServer, useSample } = await loadHost();
  const server = await startServer({
    root: findRoot(),
    folder: options.data ?? ':memory:',
    asOf: options.asOf,
    port: options.port ?? 0,
    beginning:
      importFile === undefined
        ? beginning
        : (at, pinnedPanels) => void importSite(at, { path: importFile, pinnedPanels }),
  });
  if (seed === 'used') await useSample(server);
  const { url, port, clock, weather, forge, product, stop } = server;
  const parts = { forge, product };
  return { url, port, clock, weather, parts, stop, as: (person) => personAt(url, person) };
}

/** The folder of a used sample, which the first test file of a run lays for the others. */
async function usedSample(kept: string): Promise<string> {
  const folder = join(kept, 'used');
  if (existsSync(folder)) return folder;
  const aside = mkdtempSync(join(kept, 'aside-'));
  const { stop } = await startSite({ seed: 'used', data: aside });
  await stop();
  // Whoever comes second lets the first one's stand.
  if (!existsSync(folder)) renameSync(aside, folder);
  return folder;
}

/** Starts a site on a copy of a folder, which goes with it. */
async function startFrom(folder: string, options: StartOptions): Promise<RunningSite> {
  const data = mkdtempSync(join(tmpdir(), 'waymark-used-'));
  cpSync(folder, data, { recursive: true });
  const site = await startSite({ ...options, seed: 'sample', data });
  const stop = async () => {
    await site.stop();
    rmSync(data, { recursive: true, force: true });
  };
  return { ...site, stop };
}

function personAt(url: string, person: PersonName): PersonAtSite {
  const ask = (path: string, { headers, ...init }: RequestInit = {}) => {
    const all = new Headers(headers);
    all.set('cookie', `waymark_person=${people[person]}`);
    if (typeof init.body === 'string' && !all.has('content-type')) {
      all.set('content-type', 'application/json');
    }
    return fetch(new URL(path, url), { ...init, headers: all });
  };
  return {
    fetch: ask,
    async invoke(moduleKey, functionKey, payload = {}, extension = {}) {
      const response = await ask('/_forge/invoke', {
        method: 'POST',
        body: JSON.stringify({
          moduleKey,
          functionKey,
          payload,
          context: { moduleKey, extension },
        }),
      });
      const answer = (await response.json()) as {
        ok?: boolean;
        result?: unknown;
        message?: string;
      };
      if (answer.ok !== true) throw new Error(answer.message ?? `HTTP ${String(response.status)}`);
      return answer.result;
    },
  };
}
