import { siteUnderTest } from '../../../../test/site-under-test';

type Listed = { issues: { key: string }[]; total: number };

describe('the boards', () => {
  it('tell the estimation field, and none where nothing is estimated', async () => {
    const { ask } = siteUnderTest();
    const field = async (board: number) =>
      (await ask('ana', `GET /rest/agile/1.0/board/${String(board)}/configuration`)).body;
    expect(await field(1)).toMatchObject({
      estimation: {
        type: 'field',
        field: { fieldId: 'customfield_10028', displayName: 'Story Points' },
      },
      ranking: { rankCustomFieldId: 10019 },
    });
    expect(await field(2)).toMatchObject({ estimation: { type: 'none' } });
  });

  it('are hidden with their project', async () => {
    const { ask } = siteUnderTest();
    const ids = async (who: string) =>
      (
        (await ask(who, 'GET /rest/agile/1.0/board')).body as { values: { id: number }[] }
      ).values.map(({ id }) => id);
    expect(await ids('ana')).toEqual([1, 2, 3]);
    expect(await ids('vic')).toEqual([1, 2]);
    expect(await ask('', 'GET /rest/agile/1.0/board')).toMatchObject({ status: 401 });
    expect(await ask('nora', 'GET /rest/agile/1.0/board')).toMatchObject({ status: 403 });
  });

  it.each(['agile', 'software'])('list a sprint under /rest/%s', async (family) => {
    const { ask } = siteUnderTest();
    const { body } = await ask('ana', `GET /rest/${family}/1.0/sprint/6/issue?fields=summary`);
    expect((body as Listed).issues.map(({ key }) => key)).toEqual([
      'PAY-12',
      'PAY-15',
      'PAY-42',
      'PAY-47',
      'PAY-50',
      'PAY-87',
    ]);
  });
});

describe('the rank', () => {
  const order = async (ask: ReturnType<typeof siteUnderTest>['ask']) =>
    (
      (await ask('ana', 'GET /rest/agile/1.0/epic/PAY-6/issue?fields=id')).body as Listed
    ).issues.map(({ key }) => key);

  it('puts work items before another', async () => {
    const { ask } = siteUnderTest();
    expect(await order(ask)).toEqual(['PAY-7', 'PAY-30', 'PAY-65', 'PAY-66', 'PAY-89']);
    const wish = { issues: ['PAY-89', 'PAY-65'], rankBeforeIssue: 'PAY-7' };
    expect(await ask('ana', 'PUT /rest/agile/1.0/issue/rank', wish)).toEqual({ status: 204 });
    expect(await order(ask)).toEqual(['PAY-89', 'PAY-65', 'PAY-7', 'PAY-30', 'PAY-66']);
  });

  it('answers 207 with one entry each when some cannot be moved', async () => {
    const { ask } = siteUnderTest();
    const wish = { issues: ['PAY-89', 'OPS-1'], rankBeforeIssue: 'PAY-7' };
    const { status, body } = await ask('ana', 'PUT /rest/agile/1.0/issue/rank', wish);
    expect(status).toBe(207);
    expect(
      (body as { entries: { status: number }[] }).entries.map((entry) => entry.status),
    ).toEqual([200, 403]);
  });

  it('takes no more than 50', async () => {
    const { ask } = siteUnderTest();
    const issues = Array.from({ length: 51 }, (_, at) => `PAY-${String(at + 8)}`);
    const wish = { issues, rankAfterIssue: 'PAY-7' };
    expect(await ask('ana', 'PUT /rest/agile/1.0/issue/rank', wish)).toMatchObject({ status: 400 });
  });

  it('is refused to who may not schedule', async () => {
    const { ask } = siteUnderTest();
    const wish = { issues: ['PAY-89'], rankBeforeIssue: 'PAY-7' };
    expect(await ask('ben', 'PUT /rest/agile/1.0/issue/rank', wish)).toMatchObject({ status: 403 });
  });
});

describe('a sprint', () => {
  it('is created, filled, started and closed', async () => {
    const { ask, events } = siteUnderTest();
    const made = await ask('ana', 'POST /rest/agile/1.0/sprint', {
      name: 'PAY Sprint 27',
      originBoardId: 1,
    });
    expect(made.status).toBe(201);
    const id = String((made.body as { id: number }).id);
    expect(
      await ask('ana', `POST /rest/agile/1.0/sprint/${id}/issue`, { issues: ['PAY-7'] }),
    ).toEqual({ status: 204 });
    expect(await ask('ana', 'GET /rest/api/3/issue/PAY-7?fields=customfield_10020')).toMatchObject({
      body: { fields: { customfield_10020: [{ id: Number(id), state: 'future' }] } },
    });
    const put = (body: object) => ask('ana', `POST /rest/agile/1.0/sprint/${id}`, body);
    expect(await put({ state: 'active' })).toMatchObject({ status: 400 });
    const dates = { startDate: '2030-01-01T09:00:00.000Z', endDate: '2030-01-15T09:00:00.000Z' };
    expect(await put({ state: 'active', ...dates })).toMatchObject({ status: 200 });
    expect(await put({ state: 'closed' })).toMatchObject({
      body: { completeDate: expect.any(String) as string },
    });
    expect(events.map(({ eventType }) => eventType)).toEqual([
      'avi:jira-software:created:sprint',
      'avi:jira:updated:issue',
      'avi:jira-software:started:sprint',
      'avi:jira-software:closed:sprint',
    ]);
  });
});
