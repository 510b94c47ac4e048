import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpawnedSite } from '../spawn-site';
import { bundleSpawned, spawnSite } from '../spawn-site';

const kills = 10;
const writesBeforeKill = 100;
const writers = 8;

/** What a work item was told to be: the number of the last write that was acknowledged, and of the last sent. */
type Told = { acknowledged: number; sent: number };

describe('a site that is killed at random moments during 1,000 writes', () => {
  // A killed process loses nothing that the system has taken: memory is as good as a disk here, and quick.
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  const folder = mkdtempSync(join(memory, 'waymark-killed-writes-'));
  let running: SpawnedSite | undefined;
  beforeAll(bundleSpawned);
  afterAll(async () => {
    await running?.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has every acknowledged write and no half one', async () => {
    const told = new Map<string, Told>();
    let acknowledged = 0;
    for (let kill = 0; kill <= kills; kill += 1) {
      const { url, child } = (running = await serveCalm(folder));
      const found = await readAll(url);
      expect(found.flatMap((issue) => faultsOf(issue, told.get(issue.key)))).toEqual([]);
      if (kill === kills) break;
      const aim = acknowledged + writesBeforeKill;
      const note = () => {
        acknowledged += 1;
        if (acknowledged === aim) setTimeout(() => child.kill('SIGKILL'), Math.random() * 50);
      };
      const keys = found.map(({ key }) => key);
      const shares = Array.from({ length: writers }, (_, at) =>
        keys.filter((_key, place) => place % writers === at),
      );
      await Promise.all(shares.map((share) => writeUntilKilled(url, share, { told, note })));
    }
    expect(acknowledged).toBeGreaterThanOrEqual(1000);
  }, 120_000);
});

// Helpers

type Found = {
  readonly key: string;
  readonly fields: { readonly summary: string };
  readonly properties?: { readonly killed?: { readonly n: number } };
  readonly changelog: {
    readonly histories: readonly {
      readonly items: readonly { readonly field: string; readonly toString: string }[];
    }[];
  };
};

const headers = {
  authorization: `Basic ${Buffer.from('ana@example.com:ana').toString('base64')}`,
  'content-type': 'application/json',
};

/** What an app does on events is not under test, and slows the writes down: a small one is there, and hears of nothing. */
async function serveCalm(folder: string): Promise<SpawnedSite> {
  const site = await spawnSite(folder, 'test/fixture-app/manifest.yml');
  const calm = { method: 'PUT', headers, body: '{"events":{"isLost":true}}' };
  await fetch(`${site.url}/_host/weather`, calm);
  return site;
}

async function readAll(url: string): Promise<readonly Found[]> {
  const body = JSON.stringify({
    ...{ jql: 'project = PAY ORDER BY key', maxResults: 100, fields: ['summary'] },
    ...{ properties: ['killed'], expand: 'changelog' },
  });
  const answer = await fetch(`${url}/rest/api/3/search/jql`, { method: 'POST', headers, body });
  return ((await answer.json()) as { issues: Found[] }).issues;
}

type Notes = { readonly told: Map<string, Told>; readonly note: () => void };

/** Jira takes so many writes a second: the next second comes on the site's clock. */
const letSecondPass = (url: string) =>
  fetch(`${url}/_host/clock`, { method: 'POST', headers, body: '{"advanceMs":1000}' });

/** Edits and properties in turn, one work item after the other, until nobody answers. */
async function writeUntilKilled(url: string, keys: readonly string[], { told, note }: Notes) {
  for (;;)
    for (const key of keys) {
      const before = told.get(key) ?? { acknowledged: 0, sent: 0 };
      const sent = before.sent + 1;
      told.set(key, { ...before, sent });
      try {
        const path = `${url}/rest/api/3/issue/${key}`;
        const fields = { summary: `Write ${String(sent)}` };
        const properties = [{ key: 'killed', value: { n: sent } }];
        const body = JSON.stringify({ fields, properties });
        const answer = await fetch(path, { method: 'PUT', headers, body });
        if (answer.status === 429) await letSecondPass(url);
        if (answer.status !== 204) continue;
        told.set(key, { acknowledged: sent, sent });
        note();
      } catch {
        return;
      }
    }
}

const numberIn = (text: unknown): number => Number(/^Write (\d+)$/.exec(String(text))?.[1] ?? 0);

/** Field, property and history are of one write: the last acknowledged, or a later one that was sent. */
function faultsOf({ key, fields, properties, changelog }: Found, told: Told | undefined): string[] {
  if (told === undefined || told.sent === 0) return [];
  const written = numberIn(fields.summary);
  const items = changelog.histories.flatMap((history) => history.items);
  // The clock of a site that is started anew is the machine's again: moments tell no order here.
  const noted = items.filter((item) => item.field === 'summary').map((item) => item.toString);
  const isLost = written < told.acknowledged || written > told.sent;
  const isHalf =
    written !== (properties?.killed?.n ?? 0) || written !== Math.max(0, ...noted.map(numberIn));
  return [
    ...(isLost ? [`${key} lost ${String(told.acknowledged)}: it is ${fields.summary}`] : []),
    ...(isHalf ? [`${key} is half of ${fields.summary}`] : []),
  ];
}
