import { siteUnderTest } from '../../../../test/site-under-test';

type Ask = ReturnType<typeof siteUnderTest>['ask'];

const move = (ask: Ask, who: string, to: string, more: object = {}) =>
  ask(who, 'POST /rest/api/3/bulk/issues/move', {
    targetToSourcesMapping: {
      [to]: {
        ...{ issueIdsOrKeys: ['PAY-41'], inferStatusDefaults: true, inferSubtaskTypeDefault: true },
        ...{ inferFieldDefaults: true, inferClassificationDefaults: true },
        ...more,
      },
    },
  });

const shopStory = '10001,10011';

describe('a move to another project', () => {
  it('gives a new key, and the old one goes on leading there', async () => {
    const { ask } = siteUnderTest();
    const before = await ask('ana', 'GET /rest/api/3/issue/PAY-41?fields=summary');
    const { id, fields } = before.body as { id: string; fields: { summary: string } };
    expect((await move(ask, 'ana', shopStory)).status).toBe(201);
    const after = await ask('ana', 'GET /rest/api/3/issue/PAY-41');
    expect(after.body).toMatchObject({
      id,
      key: expect.stringMatching(/^SHOP-\d+$/) as string,
      fields: {
        summary: fields.summary,
        project: { key: 'SHOP' },
        issuetype: { id: '10011' },
        status: { id: '10010', name: 'To Do' },
        ...{ components: [], fixVersions: [] },
      },
    });
    expect((after.body as { fields: object }).fields).not.toHaveProperty('parent');
  });

  it('takes comments, links, properties and history along, and tells of itself', async () => {
    const { ask, events } = siteUnderTest();
    await ask('ana', 'PUT /rest/api/3/issue/PAY-41/properties/waymark.criteria', { i: [] });
    const link = {
      ...{ type: { name: 'Blocks' }, inwardIssue: { key: 'PAY-12' } },
      outwardIssue: { key: 'PAY-41' },
    };
    await ask('ana', 'POST /rest/api/3/issueLink', link);
    await move(ask, 'ana', shopStory);
    const property = await ask('ana', 'GET /rest/api/3/issue/PAY-41/properties/waymark.criteria');
    expect(property.body).toMatchObject({ value: { i: [] } });
    const links = await ask('ana', 'GET /rest/api/3/issue/PAY-12?fields=issuelinks');
    expect(JSON.stringify(links.body)).toMatch(/"outwardIssue":\{"id":"\d+","key":"SHOP-\d+"/);
    expect(events.at(-1)).toMatchObject({ eventType: 'avi:jira:updated:issue' });
    const moved = events.filter(({ eventType }) => eventType === 'avi:jira:updated:issue');
    expect(JSON.stringify(moved)).toContain('"field":"Key"');
    const history = await ask('ana', 'GET /rest/api/3/issue/PAY-41/changelog');
    const { values } = history.body as { values: { items: { field: string }[] }[] };
    expect(values.at(-1)?.items.map(({ field }) => field)).toEqual([
      ...['project', 'Key', 'issuetype', 'status'],
    ]);
  });

  it('takes sub-tasks along', async () => {
    const { ask } = siteUnderTest();
    await move(ask, 'ana', shopStory);
    const { body } = await ask(
      'ana',
      'GET /rest/api/3/issue/PAY-93?fields=parent,project,issuetype',
    );
    expect(body).toMatchObject({
      fields: {
        ...{ project: { key: 'SHOP' }, issuetype: { id: '10014' } },
        parent: { key: expect.stringMatching(/^SHOP-/) as string },
      },
    });
  });

  it('leaves the ranked order where there is no rank, and comes back to its end', async () => {
    const { ask, site } = siteUnderTest();
    const rankOf = () => site.jira.issues.find('PAY-80')?.rank;
    await move(ask, 'ana', '10002,10002', { issueIdsOrKeys: ['PAY-80'] });
    expect(rankOf()).toBeUndefined();
    await move(ask, 'ana', '10000,10002', { issueIdsOrKeys: ['PAY-80'] });
    expect(rankOf()).toBeDefined();
    const found = await ask('ana', 'POST /rest/api/3/search/jql', {
      ...{ jql: 'project = PAY ORDER BY Rank DESC', fields: ['summary'], maxResults: 1 },
    });
    const last = site.jira.issues.find('PAY-80')?.key;
    expect(found.body).toMatchObject({ issues: [{ key: last }] });
  });

  it('is told by a task', async () => {
    const { ask, site } = siteUnderTest();
    const { taskId } = (await move(ask, 'ana', shopStory)).body as { taskId: string };
    const ids = ['PAY-41', 'PAY-93', 'PAY-94', 'PAY-95'].map((key) =>
      Number(site.jira.issues.find(key)?.id),
    );
    expect((await ask('ana', `GET /rest/api/3/bulk/queue/${taskId}`)).body).toMatchObject({
      ...{ status: 'COMPLETE', progressPercent: 100, processedAccessibleIssues: ids },
    });
  });

  it('uses the status that the request names', async () => {
    const { ask, site } = siteUnderTest();
    const here = site.jira.issues.find('PAY-41')?.statusId ?? '';
    const targetStatus = [{ statuses: { '10011': [here] } }];
    await move(ask, 'ana', shopStory, { inferStatusDefaults: false, targetStatus });
    expect(site.jira.issues.find('PAY-41')?.statusId).toBe('10011');
  });

  it.each([
    { given: 'a viewer', who: 'vic', to: shopStory, more: {} },
    { given: 'a project where one may not create', who: 'ben', to: '10002,10002', more: {} },
    { given: 'a project that does not exist', who: 'ana', to: 'NOPE,1', more: {} },
    { given: 'a type that is not there', who: 'ana', to: '10001,10001', more: {} },
    {
      given: 'a hidden work item',
      who: 'ben',
      to: shopStory,
      more: { issueIdsOrKeys: ['PAY-63'] },
    },
    {
      given: 'sub-tasks left alone',
      who: 'ana',
      to: shopStory,
      more: { inferSubtaskTypeDefault: false },
    },
    { given: 'no status for one', who: 'ana', to: shopStory, more: { inferStatusDefaults: false } },
    { given: 'a sub-task without a parent', who: 'ana', to: '10001,10014', more: {} },
    { given: 'a parent of the wrong level', who: 'ana', to: '10000,10001,PAY-12', more: {} },
  ])('is refused whole given $given', async ({ who, to, more }) => {
    const { ask, site } = siteUnderTest();
    const answer = await move(ask, who, to, more);
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.any(String) as string }] },
    });
    expect(site.jira.issues.find('PAY-41')?.key).toBe('PAY-41');
  });
});
