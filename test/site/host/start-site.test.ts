import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadHost } from '../load-host';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

describe('startSite', () => {
  it('answers on a port of its own and stops', async () => {
    const site = await startSite();
    const answer = await site.as('product-owner').fetch('/_forge/session');
    expect(await answer.json()).toMatchObject({
      timeZone: 'Europe/Paris',
      modules: { roadmap: { type: 'macro' } },
    });
    await site.stop();
    await expect(fetch(site.url)).rejects.toThrow();
  });

  it('says on every page that this is a copy, as whom, and on which day, and keeps a query that is wrong', async () => {
    const site = await startSite();
    for (const path of [
      '/',
      '/browse/PAY-12',
      '/jira/software/projects/PAY',
      '/wiki/spaces/PAY/overview',
      '/nowhere',
    ]) {
      const html = await (await site.as('product-owner').fetch(path)).text();
      const strip = /<aside class="site-strip".*?<\/aside>/s.exec(html)?.[0] ?? '';
      expect(strip).toMatch(/Local copy.*View as: (<[^>]+>)*Ana.*<time[^>]*>\w+ \d+ \w+ 20\d\d/s);
    }
    const wrong = await site.as('product-owner').fetch('/issues?jql=status+%3D+Nowhere');
    const kept = /value="status = Nowhere".*The value .*Nowhere.* does not exist/s;
    expect(await wrong.text()).toMatch(kept);
    await site.stop();
  });

  it('refuses other names and other sites', async () => {
    const site = await startSite();
    const post = (headers: Record<string, string>) =>
      fetch(`${site.url}/_host/clock`, { method: 'POST', headers, body: '{"advanceMs":0}' });
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: 'http://127.0.0.1:1' })).status).toBe(403);
    expect((await post({ origin: site.url })).status).toBe(200);
    await site.stop();
  });

  it('answers under another address where that is asked for, and under its own', async () => {
    // Only Linux has all of 127.* without being told to.
    const host = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1';
    const { findRoot, startServer } = await loadHost();
    const server = await startServer({
      ...{ root: findRoot(), folder: ':memory:', port: 0, beginning: 'empty', host },
    });
    for (const name of ['127.0.0.1', host, 'localhost'])
      expect((await fetch(`http://${name}:${String(server.port)}/_host/clock`)).status).toBe(200);
    await server.stop();
  });

  it('says around which day an old sample stands, and brings one that was worked in to today', async () => {
    const data = mkdtempSync(join(tmpdir(), 'waymark-aged-'));
    const { openDatabase, openSampleState } = await loadHost();
    const first = await startSite({ data, asOf: '2026-03-09' });
    expect(await homeOf(first)).not.toContain('home-note');
    await first.stop();
    const site = await startSite({ data, asOf: '2027-04-13' });
    expect(await homeOf(site)).toMatch(/This sample stands around \d+ Mar 2026/);
    const db = openDatabase(data);
    const idle = [{ untilMs: site.clock.now(), days: 399 }];
    openSampleState(db).write({ phase: 'workedIn', aroundMs: 0, idle });
    db.close();
    expect(await homeOf(site)).toContain('Nobody worked in this sample for 57 weeks.');
    await site.as('product-owner').fetch('/_page/sample-dates', { method: 'POST' });
    expect(await homeOf(site)).not.toContain('home-note');
    const body = JSON.stringify({ jql: 'project = PAY AND resolved >= -30d' });
    const counted = await site
      .as('product-owner')
      .fetch('/rest/api/3/search/approximate-count', { method: 'POST', body });
    expect(((await counted.json()) as { count: number }).count).toBeGreaterThanOrEqual(10);
    await site.stop();
    rmSync(data, { recursive: true });
  });

  it('has weather and a clock', async () => {
    const site = await startSite({ asOf: '2016-06-30' });
    const ana = site.as('product-owner');
    expect(await (await ana.fetch('/_host/clock')).json()).toMatchObject({
      now: expect.stringMatching(/^2016-06-30T12/) as string,
    });
    // Ana's own zone, as in the frames; who is nobody reads the site's.
    expect(await (await ana.fetch('/_host/panel')).text()).toContain('30 Jun 2016, 14:0');
    expect(await (await site.as('anonymous').fetch('/_host/panel')).text()).toContain(', 12:0');
    await ana.fetch('/_host/weather', {
      method: 'PUT',
      body: JSON.stringify({ requests: [{ pattern: '* /rest/**', status: 429 }] }),
    });
    expect((await ana.fetch('/rest/api/3/myself')).status).toBe(429);
    const refused = await ana.fetch('/_host/weather', { method: 'PUT', body: '{"wind":3}' });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('"wind')]);
    site.weather.set({ requests: [{ isDropped: true }] });
    await expect(ana.fetch('/rest/api/3/myself')).rejects.toThrow();
    await site.stop();
  });
});

// Helpers

const homeOf = async (site: RunningSite): Promise<string> =>
  (await site.as('product-owner').fetch('/')).text();
