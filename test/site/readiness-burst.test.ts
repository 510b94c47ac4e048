import type { RunningSite } from './start-site';
import { startSite } from './start-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
}, 60_000);

afterAll(async () => {
  await site.stop();
});

describe('a burst of events, doubled and out of order', () => {
  it('ends with the verdict of what holds, and loses none of the work items', async () => {
    site.weather.set({ events: { isDoubled: true, isReversed: true } });
    const keys = await openStories(10);
    const estimates = [1, null, 2, null, 3, 5];
    for (const estimate of estimates)
      await Promise.all(keys.map((key) => edit(key, { customfield_10028: estimate })));
    // The last one differs by the work item: every other ends without an estimate.
    const last = keys.map((key, index) => ({ key, estimate: index % 2 === 0 ? 3 : null }));
    await Promise.all(last.map(({ key, estimate }) => edit(key, { customfield_10028: estimate })));
    for (const { key, estimate } of last)
      await reached(async () => {
        const words = await wordsOf(key);
        return words !== undefined && words.includes('Not estimated') === (estimate === null);
      });
    await site.clock.advance(60_000);
    for (const { key, estimate } of last)
      expect((await wordsOf(key))?.includes('Not estimated')).toBe(estimate === null);
  }, 60_000);
});

// Helpers

async function openStories(count: number): Promise<readonly string[]> {
  const jql = 'project = PAY AND statusCategory = "To Do" AND type = Story ORDER BY key';
  const answer = await site.as('admin').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['summary'], maxResults: count }),
  });
  const { issues } = (await answer.json()) as { issues: { key: string }[] };
  return issues.map(({ key }) => key);
}

async function edit(key: string, fields: object): Promise<void> {
  const answer = await site
    .as('admin')
    .fetch(`/rest/api/3/issue/${key}`, { method: 'PUT', body: JSON.stringify({ fields }) });
  expect(answer.status).toBe(204);
}

async function wordsOf(key: string): Promise<readonly string[] | undefined> {
  const path = `/rest/api/3/issue/${key}/properties/waymark.readiness.status`;
  const answer = await site.as('admin').fetch(path);
  return ((await answer.json()) as { value?: { words: string[] } }).value?.words;
}

async function reached(isReached: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 300; tried += 1) {
    if (await isReached()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('What was waited for did not come.');
}
