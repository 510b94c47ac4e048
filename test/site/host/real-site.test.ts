import { calls } from '../../../src/atlassian/calls';
import { connectRealSite, isRead } from '../../../host/real-site/real-site';
import { findRoot } from '../../../host/root';
import { loadHost } from '../load-host';
import { recordRequests } from './record-requests';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

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

  it('sends it nothing but reads, whatever the surfaces, the app and the pages ask', async () => {
    const target = await recordRequests(real.url);
    const front = await startFront(false, target.url);
    const ana = { cookie: 'waymark_person=acc-ana', 'content-type': 'application/json' };
    const asFrame = { ...ana, 'x-waymark-host': 'frame' };
    for (const { method, path } of Object.values(calls)) {
      const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '1');
      const body = method === 'GET' ? {} : { body: '{}' };
      await fetch(front.url + filled, { method, headers: asFrame, ...body });
    }
    const change = { type: 'add', lines: [{ id: 'c1', text: 'It is there' }], after: null };
    const operations = [{ clientId: 'page', seq: 1, change }];
    for (const functionKey of ['record.read', 'record.apply']) {
      const payload = { kind: 'criteria', subjectId: parts['issue'], operations };
      const body = JSON.stringify({ moduleKey: 'criteria-panel', functionKey, payload });
      await fetch(`${front.url}/_forge/invoke`, { method: 'POST', headers: ana, body });
    }
    for (const page of ['/', '/projects', '/browse/PAY-12', '/wiki/home'])
      await fetch(front.url + page, { headers: ana });
    await front.stop();
    target.stop();
    const reads = Object.values(calls)
      .filter((call) => call.method === 'GET' || 'isRead' in call)
      .map(({ method, path }) => `${method} ${path.split('{')[0] ?? ''}`);
    const others = target.seen.filter(
      (line) => !line.startsWith('GET ') && !reads.some((read) => line.startsWith(read)),
    );
    expect(others).toEqual([]);
    expect(target.seen.length).toBeGreaterThan(reads.length / 2);
    const key = '/rest/api/3/issue/PAY-12/properties/waymark.criteria';
    expect((await real.as('product-owner').fetch(key)).status).toBe(404);
  });

  it('takes for a read what the app asks as one, by whichever method, and nothing else', () => {
    const taken = Object.entries(calls).filter(([, call]) =>
      isRead(call.method, call.path.replaceAll(/\{\w+\}/g, '1')),
    );
    const meant = Object.entries(calls).filter(
      ([, call]) => call.method === 'GET' || 'isRead' in call,
    );
    expect(taken.map(([name]) => name)).toEqual(meant.map(([name]) => name));
  });

  it('answers every question of who may do what as to a reader, until it may be changed', async () => {
    const mayChange = async (isWritable: boolean) => {
      const front = await startFront(isWritable);
      const ask = async (path: string, body?: unknown) => {
        const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
        const answer = await fetch(front.url + path, { headers: fromPage, ...sent });
        return (await answer.json()) as never;
      };
      const about = { permissions: ['EDIT_ISSUES', 'BROWSE_PROJECTS'], projects: [10000] };
      type Mine = { permissions: Record<string, { havePermission: boolean }> };
      const mine: Mine = await ask(
        '/rest/api/3/mypermissions?permissions=EDIT_ISSUES,BROWSE_PROJECTS',
      );
      type Issue = { editmeta: { fields: object }; transitions: unknown[] };
      const issue: Issue = await ask('/rest/api/3/issue/PAY-12?expand=editmeta,transitions');
      const pages: { results: { id: string }[] } = await ask('/wiki/api/v2/pages');
      const page = pages.results[0]?.id ?? '';
      type Operations = { operations: { operation: string }[] };
      const { operations }: Operations = await ask(`/wiki/api/v2/pages/${page}/operations`);
      const answer = {
        mine: Object.values(mine.permissions).map((one) => one.havePermission),
        held: await ask('/rest/api/3/permissions/check', { projectPermissions: [about] }),
        fields: Object.keys(issue.editmeta.fields).length > 0,
        transitions: issue.transitions.length > 0,
        operations: operations.map(({ operation }) => operation),
      };
      await front.stop();
      return answer;
    };
    const heldOn = (edit: readonly number[]) => ({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'EDIT_ISSUES', issues: [], projects: edit },
        { permission: 'BROWSE_PROJECTS', issues: [], projects: [10000] },
      ],
    });
    expect(await mayChange(false)).toEqual({
      ...{ mine: [false, true], held: heldOn([]), fields: false, transitions: false },
      operations: ['read'],
    });
    const writable = await mayChange(true);
    expect(writable).toMatchObject({
      ...{ mine: [true, true], held: heldOn([10000]), fields: true, transitions: true },
    });
    expect(writable.operations).toContain('update');
  });

  it('begins with its projects, and with what is changed there', async () => {
    const front = await startFront(false);
    const html = await (await fetch(front.url)).text();
    expect(html).toContain('Look at the ranking of Payments');
    expect(html).not.toMatch(/Rank Payments|Create a page/);
    expect(html).toMatch(/What is changed on localhost:\d+: nothing/);
    expect(html).not.toContain('PAY-12');
    expect(html).not.toContain('ana@example.com');
    await front.stop();
  });

  it('names who wrote a page, as Confluence does when it is asked', async () => {
    const { results } = (await (
      await real.as('project-admin').fetch('/wiki/api/v2/spaces?keys=PAY')
    ).json()) as { results: { id: string }[] };
    const value = JSON.stringify({ version: 1, type: 'doc', content: [{ type: 'paragraph' }] });
    const made = await real.as('project-admin').fetch('/wiki/api/v2/pages', {
      method: 'POST',
      body: JSON.stringify({
        ...{ spaceId: results[0]?.id, status: 'current', title: 'By Priya' },
        body: { representation: 'atlas_doc_format', value },
      }),
    });
    const { id } = (await made.json()) as { id: string };
    const front = await startFront(false);
    for (const path of [`/wiki/spaces/PAY/pages/${id}`, `/wiki/spaces/PAY/pages/${id}/history`]) {
      const html = await (await fetch(front.url + path)).text();
      expect(/Priya Raman|Someone/.exec(html)?.[0]).toBe('Priya Raman');
    }
    await front.stop();
  });

  it('offers on its pages no form that would change it, until it may be changed', async () => {
    const pages = [
      '/browse/PAY-12',
      '/jira/software/projects/PAY',
      '/jira/create',
      '/wiki/spaces/PAY/overview',
    ];
    const formsOf = async (isWritable: boolean) => {
      const front = await startFront(isWritable);
      const html = await Promise.all(
        pages.map(async (page) => (await fetch(front.url + page)).text()),
      );
      await front.stop();
      const forms = html.join('').matchAll(/action="(\/_page\/[^"]+)"/g);
      return new Set([...forms].map(([, action = '']) => action));
    };
    const always = ['/_page/theme', '/_page/issue/PAY-12/add-panel'];
    expect([...(await formsOf(false))].filter((action) => !always.includes(action))).toEqual([]);
    expect([...(await formsOf(true))]).toContain('/_page/issue/PAY-12/edit');
  });

  it('writes when it is allowed to', async () => {
    const front = await startFront(true);
    const put = await fetch(`${front.url}/rest/api/3/issue/PAY-12/properties/p`, {
      ...{ method: 'PUT', body: '{"a":1}', headers: fromPage },
    });
    expect(put.status).toBe(201);
    const there = await real.as('product-owner').fetch('/rest/api/3/issue/PAY-12/properties/p');
    expect(await there.json()).toMatchObject({ value: { a: 1 } });
    const issues = [{ issueID: 10012, properties: { p: { a: 2 } } }];
    const task = await fetch(`${front.url}/rest/api/3/issue/properties/multi`, {
      ...{ method: 'POST', body: JSON.stringify({ issues }), headers: fromPage },
    });
    expect(task.url).toMatch(`${front.url}/rest/api/3/task/`);
    expect(await task.json()).toMatchObject({ status: 'COMPLETE' });
    await front.stop();
  });

  it('lets Waymark save as that account: its copies are there, its records here', async () => {
    const front = await startFront(true);
    const change = { type: 'add', lines: [{ id: 'one', text: 'Saved from afar' }], after: null };
    const operations = [{ clientId: 'far-away-page', seq: 1, change }];
    const answer = await fetch(`${front.url}/_forge/invoke`, {
      ...{ method: 'POST', headers: fromPage },
      body: JSON.stringify({
        ...{ moduleKey: 'criteria-panel', functionKey: 'record.apply', context: {} },
        payload: { kind: 'criteria', subjectId: '10012', operations },
      }),
    });
    expect(await answer.json()).toMatchObject({ result: { ok: true } });
    const path = '/rest/api/3/issue/PAY-12/properties/waymark.criteria';
    expect(await (await real.as('viewer').fetch(path)).text()).toContain('Saved from afar');
    await front.stop();
  });

  it('says so where it answers no more, and stays up', async () => {
    const target = await recordRequests(real.url);
    const front = await startFront(false, target.url);
    target.stop();
    for (const path of ['/rest/api/3/myself', '/browse/PAY-12']) {
      const answer = await fetch(front.url + path, { headers: fromPage });
      expect(answer.status).toBeGreaterThanOrEqual(502);
      expect(await answer.text()).toContain(`${new URL(target.url).host} does not answer.`);
    }
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

  const startFront = async (isWritable: boolean, url = real.url) =>
    (await loadHost()).startServer({
      ...{ root: findRoot(), folder: ':memory:', port: 0, beginning: 'empty' },
      realSite: await connectRealSite({
        ...{ url, email: 'ana@example.com', token: 'ana', isWritable },
      }),
    });
});

/** What stands in the places of a path's names. */
const parts: Readonly<Record<string, string>> = {
  ...{ issue: 'PAY-12', project: 'PAY', property: 'waymark.criteria', board: '1', role: '10004' },
  ...{ page: '1', task: '10000', link: '10000' },
};
