import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const rounds = 3;

describe('a server that is killed in the middle of a save', () => {
  it('has everything that it acknowledged, when it starts again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-killed-'));
    const acknowledged: string[] = [];
    let server: Server | undefined;
    try {
      for (let round = 0; round < rounds; round += 1) {
        const running = (server = await start(folder));
        const { url, gone } = running;
        const issueId = await idOf(url, 'PAY-12');
        const killed = setTimeout(running.kill, 600 + round * 350);
        await writeUntilKilled(url, issueId, round, acknowledged);
        clearTimeout(killed);
        await gone;
      }
      server = await start(folder);
      const texts = await criteriaOf(server.url, await idOf(server.url, 'PAY-12'));
      expect(acknowledged.length).toBeGreaterThan(0);
      expect(acknowledged.filter((text) => !texts.includes(text))).toEqual([]);
    } finally {
      server?.kill();
      await server?.gone;
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});

// Helpers

type Server = Awaited<ReturnType<typeof start>>;

async function start(folder: string) {
  const child = spawn(
    process.execPath,
    ['scripts/start.mjs', '--port', '0', '--no-open', '--data', folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /Waymark is ready: (\S+)/.exec(said)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void gone.then(() => reject(new Error(`It ended before it was ready: ${said}`)));
  });
  return { url, gone, kill: () => void child.kill('SIGKILL') };
}

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
