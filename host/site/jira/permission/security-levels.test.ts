import { siteUnderTest } from '../../../../test/site-under-test';

/** PAY-23 with its stories PAY-63 and PAY-64 is for the fraud team: Ana is in it, Ben and Vic are not. */
const restricted = ['PAY-23', 'PAY-63', 'PAY-64'];

describe('a security level', () => {
  it.each([
    'GET /rest/api/3/issue/PAY-63',
    'GET /rest/api/3/issue/PAY-63/changelog',
    'GET /rest/api/3/issue/PAY-63/comment',
    'GET /rest/api/3/issue/PAY-63/editmeta',
    'GET /rest/api/3/issue/PAY-63/properties',
    'GET /rest/api/3/issue/PAY-63/remotelink',
    'GET /rest/api/3/issue/PAY-63/transitions',
    'GET /rest/api/3/mypermissions?permissions=EDIT_ISSUES&issueKey=PAY-63',
    'GET /rest/agile/1.0/epic/PAY-23/issue',
    'GET /rest/agile/1.0/issue/PAY-63/estimation?boardId=1',
  ])('hides from who is not named: %s', async (request) => {
    const { ask } = siteUnderTest();
    expect((await ask('ana', request)).status).toBe(200);
    expect((await ask('ben', request)).status).toBe(404);
  });

  it.each([
    { request: 'PUT /rest/api/3/issue/PAY-63', body: { fields: { summary: 'Seen' } } },
    { request: 'PUT /rest/api/3/issue/PAY-63/properties/x', body: { seen: true } },
    { request: 'DELETE /rest/api/3/issue/PAY-63', body: undefined },
    {
      request: 'POST /rest/api/3/issueLink',
      body: {
        type: { name: 'Blocks' },
        inwardIssue: { key: 'PAY-12' },
        outwardIssue: { key: 'PAY-63' },
      },
    },
  ])('refuses who is not named to change it: $request', async ({ request, body }) => {
    expect((await siteUnderTest().ask('ben', request, body)).status).toBe(404);
  });

  it('makes totals differ between two readers of one project', async () => {
    const { ask } = siteUnderTest();
    const count = async (who: string) =>
      (
        (await ask(who, 'POST /rest/api/3/search/approximate-count', { jql: 'project = PAY' }))
          .body as { count: number }
      ).count;
    expect((await count('ana')) - (await count('ben'))).toBe(restricted.length);
    expect(await count('ben')).toBe(await count('vic'));
    expect(await count('app')).toBe(await count('ana'));
  });

  it.each([
    'GET /rest/api/3/search/jql?jql=project%20%3D%20PAY&fields=summary&maxResults=100',
    'GET /rest/agile/1.0/board/1/issue?maxResults=100',
    'GET /rest/software/1.0/board/1/backlog?maxResults=100',
  ])('leaves nothing of it in a list: %s', async (request) => {
    const { ask } = siteUnderTest();
    const heard = async (who: string) => JSON.stringify((await ask(who, request)).body);
    expect(await heard('ana')).toContain('PAY-63');
    const forBen = await heard('ben');
    for (const key of restricted) expect(forBen).not.toContain(`"${key}"`);
  });

  it('leaves it out of what is fetched by key, and says no more than that it is not there', async () => {
    const { ask } = siteUnderTest();
    const { body } = await ask('ben', 'POST /rest/api/3/issue/bulkfetch', {
      ...{ issueIdsOrKeys: ['PAY-12', 'PAY-63'], fields: ['summary'] },
    });
    expect(body).toMatchObject({ issues: [{ key: 'PAY-12' }], issueErrors: [{ id: 'PAY-63' }] });
    const changes = await ask('ben', 'POST /rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: restricted,
    });
    expect(changes.body).toEqual({ issueChangeLogs: [] });
    const search = await ask('ben', 'POST /rest/api/3/search/jql', { jql: 'key = PAY-63' });
    expect(search).toMatchObject({
      status: 400,
      body: { errorMessages: ["An issue with key 'PAY-63' does not exist for field 'key'."] },
    });
  });

  it('hides it where a work item in sight names it', async () => {
    const { ask } = siteUnderTest();
    const link = {
      ...{ type: { name: 'Blocks' }, inwardIssue: { key: 'PAY-63' } },
      outwardIssue: { key: 'PAY-12' },
    };
    expect((await ask('ana', 'POST /rest/api/3/issueLink', link)).status).toBe(201);
    await ask('ana', 'PUT /rest/api/3/issue/PAY-15', { fields: { parent: { key: 'PAY-23' } } });
    const linksFor = async (who: string) =>
      JSON.stringify((await ask(who, 'GET /rest/api/3/issue/PAY-12?fields=issuelinks')).body);
    expect(await linksFor('ana')).toContain('PAY-63');
    expect(await linksFor('ben')).not.toContain('PAY-63');
    const parentFor = async (who: string) =>
      JSON.stringify((await ask(who, 'GET /rest/api/3/issue/PAY-15')).body);
    expect(await parentFor('ana')).toContain('PAY-23');
    expect(await parentFor('ben')).not.toContain('PAY-23');
  });

  it('is named by the field security and found by level', async () => {
    const { ask } = siteUnderTest();
    const { body } = await ask('ana', 'GET /rest/api/3/issue/PAY-63?fields=security');
    expect(body).toMatchObject({ fields: { security: { id: '10000', name: 'Fraud team' } } });
    const found = await ask('ana', 'POST /rest/api/3/search/jql', {
      ...{ jql: 'level = "Fraud team" ORDER BY key', fields: ['summary'] },
    });
    expect(found.body).toMatchObject({ issues: restricted.map((key) => ({ key })) });
  });

  it('is set and taken off by who is named, and sub-tasks follow', async () => {
    const { ask } = siteUnderTest();
    const set = (who: string, security: unknown) =>
      ask(who, 'PUT /rest/api/3/issue/PAY-41', { fields: { security } });
    expect((await set('ana', { id: '10000' })).status).toBe(204);
    expect((await ask('ben', 'GET /rest/api/3/issue/PAY-41')).status).toBe(404);
    expect((await ask('ben', 'GET /rest/api/3/issue/PAY-93')).status).toBe(404);
    expect((await set('ana', null)).status).toBe(204);
    expect((await ask('ben', 'GET /rest/api/3/issue/PAY-93')).status).toBe(200);
  });

  it('cannot be set by who is not named, who would lock themselves out', async () => {
    const { ask } = siteUnderTest();
    const fields = { security: { name: 'Fraud team' } };
    expect(await ask('ben', 'PUT /rest/api/3/issue/PAY-12', { fields })).toMatchObject({
      status: 400,
      body: { errors: { security: expect.stringContaining('Specify a valid') as string } },
    });
    expect((await ask('ben', 'GET /rest/api/3/issue/PAY-12')).status).toBe(200);
  });

  it('is open to its reporter', async () => {
    const { ask, site } = siteUnderTest();
    const id = site.jira.issues.find('PAY-64')?.id ?? '';
    site.jira.issues.update(id, { reporterId: 'acc-ben' }, { atMs: 0, items: [] });
    expect((await ask('ben', 'GET /rest/api/3/issue/PAY-64')).status).toBe(200);
    expect((await ask('tess', 'GET /rest/api/3/issue/PAY-64')).status).toBe(404);
  });

  it('exists only in a project that has one', async () => {
    const { ask } = siteUnderTest();
    const meta = async (key: string) =>
      Object.keys(
        ((await ask('ana', `GET /rest/api/3/issue/${key}/editmeta`)).body as { fields: object })
          .fields,
      );
    expect(await meta('PAY-12')).toContain('security');
    expect(await meta('SHOP-1')).not.toContain('security');
  });
});
