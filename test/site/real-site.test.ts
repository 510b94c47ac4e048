import { connectRealSite } from '../../host/real-site/real-site';
import { findRoot } from '../../host/root';
import { startServer } from '../../host/server';
import type { RunningSite } from './start-site';
import { startSite } from './start-site';

const fromPage = { 'sec-fetch-site': 'same-origin', referer: 'http://localhost/' };

describe('a real site behind the local one', () => {
  let real: RunningSite;
  beforeAll(async () => {
    real = await startSite();
  });
  afterAll(() => real.stop());

  it('shows it as one person and changes nothing', async () => {
    const front = await startFront(false);
    const asPage = { headers: fromPage };
    const myself = await fetch(`${front.url}/rest/api/3/myself`, asPage);
    expect(await myself.json()).toMatchObject({ accountId: 'acc-ana' });
    const write = await fetch(`${front.url}/rest/api/3/issue/PAY-12/properties/p`, {
      ...{ method: 'PUT', body: '{"a":1}', ...asPage },
    });
    expect(write.status).toBe(403);
    expect(await write.text()).toContain('is shown read-only');
    const banner = await (await fetch(`${front.url}/_host/real-site`)).text();
    expect(JSON.parse(banner)).toEqual({
      ...{ name: new URL(real.url).host, account: 'Ana Silva', isReadOnly: true },
    });
    expect(banner).not.toContain('authorization');
    await front.stop();
  });

  it('writes when it is allowed to', async () => {
    const front = await startFront(true);
    const put = await fetch(`${front.url}/rest/api/3/issue/PAY-12/properties/p`, {
      ...{ method: 'PUT', body: '{"a":1}', headers: fromPage },
    });
    expect(put.status).toBe(201);
    const there = await real.as('product-owner').fetch('/rest/api/3/issue/PAY-12/properties/p');
    expect(await there.json()).toMatchObject({ value: { a: 1 } });
    await front.stop();
  });

  it('says what is wrong when nobody is let in', async () => {
    const options = { email: 'ana@example.com', token: 'wrong', isWritable: false };
    await expect(connectRealSite({ url: real.url, ...options })).rejects.toThrow(
      /does not let ana@example.com in \(HTTP 401\)/,
    );
    await expect(connectRealSite({ url: 'http://site.example', ...options })).rejects.toThrow(
      'not encrypted',
    );
  });

  // Helpers

  const startFront = async (isWritable: boolean) =>
    startServer({
      ...{ root: findRoot(), folder: ':memory:', port: 0, beginning: 'empty' },
      realSite: await connectRealSite({
        ...{ url: real.url, email: 'ana@example.com', token: 'ana', isWritable },
      }),
    });
});
