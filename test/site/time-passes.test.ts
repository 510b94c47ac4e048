import type { RunningSite } from './start-site';
import { startSite } from './start-site';

const dayMs = 86_400_000;
let site: RunningSite;

beforeAll(async () => {
  site = await startSite({ asOf: '2026-03-09' });
}, 60_000);

afterAll(async () => {
  await site.stop();
});

describe('time that passes', () => {
  it('ends a waiver overnight: search knows by the next morning, though nobody edited anything', async () => {
    await say({
      type: 'waive',
      rule: 'acceptance-criteria',
      reason: 'They come with the contract',
      expiresOn: new Date(site.clock.now()).toISOString().slice(0, 10),
    });
    await until('yes');
    expect(await found('key = PAY-33 AND waymarkReady = yes AND waymarkWaived = 1')).toBe(1);
    await site.clock.advance(dayMs);
    await until('no');
    expect(await found('key = PAY-33 AND waymarkReady = no AND waymarkWaived = 0')).toBe(1);
  }, 60_000);
});

// Helpers

async function say(change: object): Promise<void> {
  const { id } = (await json('/rest/api/3/issue/PAY-33?fields=summary')) as { id: string };
  const answer = await site.as('product-owner').invoke('readiness-panel', 'record.apply', {
    kind: 'readiness',
    subjectId: id,
    operations: [{ clientId: 'test-client', seq: 1, change }],
  });
  expect(answer).toMatchObject({ ok: true, value: { outcomes: [{ result: 'applied' }] } });
}

async function until(ready: 'yes' | 'no'): Promise<void> {
  for (let tried = 0; tried < 150; tried += 1) {
    const { value } = (await json(
      '/rest/api/3/issue/PAY-33/properties/waymark.readiness.status',
    )) as { value?: { ready: string } };
    if (value?.ready === ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`PAY-33 never became ${ready}.`);
}

async function found(jql: string): Promise<number> {
  const answer = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['summary'], maxResults: 5 }),
  });
  const { issues } = (await answer.json()) as { issues: unknown[] };
  return issues.length;
}

const json = async (path: string): Promise<unknown> => {
  const answer = await site.as('admin').fetch(path);
  return answer.json();
};
