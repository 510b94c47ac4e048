import { propertyKeys } from '#contract/record';
import type { RunningServer } from '../../host/server';
import { onSample } from './on-sample';

const items = 100;
const rounds = 5;
const mostMs = 120_000;
const ana = { kind: 'person', accountId: 'acc-ana', viaApp: false } as const;

/** How long after the last update of a work item its verdict stood, by the site's clock. */
export type BurstFigures = {
  readonly updates: number;
  readonly medianSeconds: number;
  readonly lastSeconds: number;
};

/** 500 updates as fast as they can be sent, each of which turns a verdict round, on a local site. */
export const burst = (): Promise<BurstFigures> => onSample(measure);

async function measure({ site, clock, weather }: RunningServer): Promise<BurstFigures> {
  const ask = (method: string, path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const sent = { method, headers, body: JSON.stringify(body) };
    return site.handle(new Request(`http://localhost${path}`, sent), ana);
  };
  weather.set({ events: { isLost: true } });
  const keys: string[] = [];
  while (keys.length < items) keys.push(await create(ask));
  weather.set({});

  const told = new Map<string, number>();
  const stoodAt = new Map<string, number>();
  site.onEvent((event) => {
    const { eventType, issueId, propertyKey } = event as Readonly<Record<string, unknown>>;
    if (eventType === 'avi:jira:set:issue-property' && propertyKey === propertyKeys.readinessStatus)
      stoodAt.set(String(issueId), clock.now());
  });
  for (let round = 1; round <= rounds; round += 1)
    for (const id of keys) {
      const points = round % 2 === 0 ? null : round;
      await ask('PUT', `/rest/api/3/issue/${id}`, { fields: { customfield_10028: points } });
      told.set(id, clock.now());
    }
  const seconds = await whenAllStand(told, stoodAt);
  return {
    updates: items * rounds,
    medianSeconds: seconds[Math.floor(seconds.length / 2)] ?? 0,
    lastSeconds: seconds.at(-1) ?? 0,
  };
}

type Ask = (method: string, path: string, body: object) => Promise<Response>;

async function create(ask: Ask): Promise<string> {
  const fields = {
    project: { key: 'PAY' },
    issuetype: { name: 'Story' },
    summary: 'Pay by invoice',
  };
  const made = await ask('POST', '/rest/api/3/issue', { fields });
  return ((await made.json()) as { id: string }).id;
}

/** Waits until nothing more is written; the seconds of each work item, rising. */
async function whenAllStand(
  told: ReadonlyMap<string, number>,
  stoodAt: ReadonlyMap<string, number>,
): Promise<readonly number[]> {
  const late = () => [...told].filter(([id, at]) => (stoodAt.get(id) ?? 0) < at);
  const until = performance.now() + mostMs;
  while (late().length > 0 && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (late().length > 0) throw new Error(`${String(late().length)} verdicts never followed.`);
  return [...told].map(([id, at]) => ((stoodAt.get(id) ?? at) - at) / 1000).sort((a, b) => a - b);
}
