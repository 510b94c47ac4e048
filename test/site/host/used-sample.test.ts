import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite({ seed: 'used' });
});

afterAll(async () => {
  await site.stop();
});

describe('the sample after its first start', () => {
  it.each([
    ['project = PAY AND waymarkReady = yes', 5],
    ['project = PAY AND waymarkReady = no', 15],
    ['project = PAY AND waymarkCriteriaTotal > 0', 20],
    ['project = PAY AND waymarkCriteriaMet > 0', 5],
    ['project = PAY AND waymarkCriteriaRejected > 0', 1],
    ['project = PAY AND type = Epic AND waymarkWsjf > 0', 8],
    ['project = SHOP AND waymarkReady = no', 1],
  ])('has enough of: %s', async (jql, least) => {
    expect((await foundAtLast(jql, least)).length).toBeGreaterThanOrEqual(least);
  });

  it('leaves the first two steps to whoever tries them', async () => {
    expect(await found('key = PAY-12 AND waymarkCriteriaTotal > 0')).toEqual([]);
    expect(await found('key = PAY-7 AND waymarkReady = no')).toEqual(['PAY-7']);
    expect(await found('project = PAY AND type = Epic AND waymarkWsjf > 0')).toHaveLength(8);
  });
});

// Helpers

/** What is found once copies have reached search, which lags behind the records by a moment. */
async function foundAtLast(jql: string, least: number): Promise<readonly string[]> {
  const until = Date.now() + 30_000;
  for (;;) {
    const keys = await found(jql);
    if (keys.length >= least || Date.now() > until) return keys;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function found(jql: string): Promise<readonly string[]> {
  const response = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['summary'], maxResults: 100 }),
  });
  const { issues } = (await response.json()) as { issues: { key: string }[] };
  return issues.map(({ key }) => key);
}
