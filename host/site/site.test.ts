import { siteUnderTest } from '../../test/site-under-test';
import { createClock } from '../clock';
import { layBasics } from '../seeds/basics';
import { openDatabase } from '../store/database';
import type { Caller } from './caller';
import type { Site } from './site';
import { createSite } from './site';

describe('createSite', () => {
  it('tells who is signed in', async () => {
    const { status, body } = await ask(newSite(), '/rest/api/3/myself', { as: 'acc-ana' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ accountId: 'acc-ana', displayName: 'Ana Silva' });
  });

  it('asks the anonymous to sign in', async () => {
    expect(await ask(newSite(), '/rest/api/3/myself')).toMatchObject({ status: 401 });
  });

  it('says plainly what it does not emulate', async () => {
    expect(await ask(newSite(), '/rest/api/3/dashboard', { as: 'acc-ana' })).toEqual({
      status: 501,
      body: {
        errorMessages: ['The site does not emulate `GET /rest/api/3/dashboard`.'],
        errors: {},
      },
    });
  });

  it('refuses a query parameter that it does not know', async () => {
    const { status, body } = await ask(newSite(), '/rest/api/3/field?colour=red', {
      as: 'acc-ana',
    });
    expect(status).toBe(501);
    expect(JSON.stringify(body)).toContain('`colour`');
  });
});

describe('a request that is too large', () => {
  const { ask: askSample } = siteUnderTest({ hasPages: true });
  const many = (count: number) => Array.from({ length: count }, (_, at) => String(at + 10_000));
  const values = (count: number) => Object.fromEntries(many(count).map((key) => [key, { n: 1 }]));
  const jql = 'project = PAY';
  const seven = 'key, created, updated, due, priority, status, assignee';
  const expression = (length: number) => `'${'x'.repeat(length - 2)}'`;
  const context = { issue: { key: 'PAY-12' } };
  const read = (count: number) =>
    many(count)
      .map((key) => `issue.properties['p${key}']`)
      .join(' == ');

  it.each([
    {
      most: 50,
      of: 'reconciled work items',
      to: 'search/jql',
      body: { jql, reconcileIssues: many(51) },
    },
    { most: 7, of: 'orders', to: 'search/jql', body: { jql: `${jql} ORDER BY ${seven}, Rank` } },
    {
      most: 100,
      of: 'fetched work items',
      to: 'issue/bulkfetch',
      body: { issueIdsOrKeys: many(101) },
    },
    {
      ...{ most: 5, of: 'properties fetched', to: 'issue/bulkfetch' },
      body: { issueIdsOrKeys: ['PAY-1'], properties: many(6) },
    },
    {
      ...{ most: 1000, of: 'changelogs', to: 'changelog/bulkfetch' },
      body: { issueIdsOrKeys: many(1001) },
    },
    {
      ...{ most: 10, of: 'fields of changelogs', to: 'changelog/bulkfetch' },
      body: { issueIdsOrKeys: ['PAY-1'], fieldIds: many(11) },
    },
    {
      ...{ most: 1000, of: 'work items whose permissions are checked', to: 'permissions/check' },
      body: {
        projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: many(1001).map(Number) }],
      },
    },
    {
      ...{ most: 100, of: 'work items given properties', to: 'issue/properties/multi' },
      body: { issues: many(101).map((id) => ({ issueID: Number(id), properties: values(1) })) },
    },
    {
      ...{ most: 10, of: 'properties for each', to: 'issue/properties/multi' },
      body: { issues: [{ issueID: 10_012, properties: values(11) }] },
    },
    {
      most: 50,
      of: 'queries matched',
      to: 'jql/match',
      body: { jqls: many(51), issueIds: [10_012] },
    },
    {
      ...{ most: 1000, of: 'work items matched', to: 'jql/match' },
      body: { jqls: [jql], issueIds: many(1001).map(Number) },
    },
    {
      ...{ most: 1000, of: 'characters of an expression', to: 'expression/evaluate' },
      body: { expression: expression(1001), context },
    },
    {
      ...{ most: 10, of: 'expensive operations', to: 'expression/evaluate' },
      body: { expression: read(11), context },
    },
  ])('is refused with more than $most $of', async ({ most, to, body }) => {
    const { status, body: answer } = await askSample('ana', `POST /rest/api/3/${to}`, body);
    expect(status).toBe(400);
    expect(JSON.stringify(answer)).toContain(String(most));
  });

  it.each(['sprint/5/issue', 'backlog/issue'])(
    'is refused with more than 50 work items for %s',
    async (to) => {
      const asked = askSample('ana', `POST /rest/agile/1.0/${to}`, { issues: many(51) });
      expect((await asked).status).toBe(400);
    },
  );

  it('is taken at the limit', async () => {
    const all = [
      askSample('ana', 'POST /rest/api/3/search/jql', { jql: `${jql} ORDER BY ${seven}` }),
      askSample('ana', 'POST /rest/api/3/issue/bulkfetch', { issueIdsOrKeys: many(100) }),
      askSample('ana', 'POST /rest/api/3/changelog/bulkfetch', { issueIdsOrKeys: many(1000) }),
      askSample('ana', 'POST /rest/api/3/expression/evaluate', {
        expression: expression(1000),
        context,
      }),
      askSample('ana', 'POST /rest/api/3/expression/evaluate', { expression: read(10), context }),
    ];
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  });

  it('is cut to what a page of projects and of people holds', async () => {
    const projects = await askSample('ana', 'GET /rest/api/3/project/search?maxResults=1000');
    expect(projects.body).toMatchObject({ maxResults: 100 });
    const asked = Array.from({ length: 12 }, () => 'accountId=acc-ana').join('&');
    const people = await askSample('ana', `GET /rest/api/3/user/bulk?${asked}`);
    expect(people.body).toMatchObject({ maxResults: 10 });
  });
});

// Helpers

const newSite = (): Site => {
  const site = createSite({ db: openDatabase(':memory:'), clock: createClock() });
  layBasics(site);
  return site;
};

async function ask(site: Site, path: string, { as }: { as?: string } = {}) {
  const caller: Caller =
    as === undefined
      ? { kind: 'anonymous', viaApp: false }
      : { kind: 'person', accountId: as, viaApp: false };
  const response = await site.handle(new Request(`http://localhost${path}`), caller);
  return { status: response.status, body: (await response.json()) as unknown };
}
