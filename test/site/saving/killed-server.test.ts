import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpawnedSite } from '../spawn-site';
import { bundleSpawned, spawnSite } from '../spawn-site';

const rounds = 3;
const writesBeforeKill = 15;

describe('a server that is killed in the middle of a save', () => {
  beforeAll(bundleSpawned);

  it('has everything that it acknowledged, when it starts again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-killed-'));
    const acknowledged: string[] = [];
    let server: SpawnedSite | undefined;
    try {
      for (let round = 0; round < rounds; round += 1) {
        server = await spawnSite(folder);
        const issueId = await idOf(server.url, 'PAY-12');
        const before = acknowledged.length;
        const state = { isWriting: true };
        const writing = writeUntilKilled(server.url, issueId, round, acknowledged).finally(() => {
          state.isWriting = false;
        });
        while (state.isWriting && acknowledged.length < before + writesBeforeKill) await pause(10);
        await pause(Math.random() * 50);
        await server.kill();
        await writing;
      }
      server = await spawnSite(folder);
      const texts = await criteriaOf(server.url, await idOf(server.url, 'PAY-12'));
      expect(acknowledged.length).toBeGreaterThanOrEqual(rounds * writesBeforeKill);
      expect(acknowledged.filter((text) => !texts.includes(text))).toEqual([]);
    } finally {
      await server?.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});

// Helpers

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Adds criteria one after the other; keeps the text of each that was acknowledged. */
async function writeUntilKilled(
  url: string,
  subjectId: string,
  round: number,
  acknowledged: string[],
): Promise<void> {
  const clientId = `round-${String(round)}-page`;
  for (let seq = 1; ; seq += 1) {
    const text = `Round ${String(round)}, criterion ${String(seq)}`;
    const line = { id: `r${String(round)}s${String(seq)}`, text };
    const change = { type: 'add', lines: [line], after: null };
    try {
      const answer = await invoke(url, 'record.apply', {
        kind: 'criteria',
        subjectId,
        operations: [{ clientId, seq, change }],
      });
      if (answer.ok) acknowledged.push(text);
    } catch {
      return;
    }
  }
}

async function criteriaOf(url: string, subjectId: string): Promise<readonly string[]> {
  const answer = await invoke(url, 'record.read', { kind: 'criteria', subjectId });
  const { state } = answer.value as { state: { items: { text: string }[] } };
  return state.items.map(({ text }) => text);
}

async function invoke(url: string, functionKey: string, payload: unknown) {
  const context = { moduleKey: 'criteria-panel', extension: {} };
  const response = await fetch(`${url}/_forge/invoke`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: 'waymark_person=acc-ana' },
    body: JSON.stringify({ moduleKey: 'criteria-panel', functionKey, payload, context }),
  });
  const { result } = (await response.json()) as { result: { ok: boolean; value?: unknown } };
  return result;
}

async function idOf(url: string, key: string): Promise<string> {
  const answer = await fetch(`${url}/rest/api/3/issue/${key}?fields=summary`, {
    headers: { cookie: 'waymark_person=acc-ana' },
  });
  return ((await answer.json()) as { id: string }).id;
}
