import fc from 'fast-check';
import { siteUnderTest } from '../../site-under-test';

type Page = {
  readonly issues: readonly { readonly id: string; readonly fields?: object }[];
  readonly isLast: boolean;
  readonly nextPageToken?: string;
};

const { ask, site } = siteUnderTest();

const search = async (body: object, person: Parameters<typeof ask>[0] = 'ana') =>
  ask(person, 'POST /rest/api/3/search/jql', body);

describe('POST /rest/api/3/search/jql', () => {
  it('answers nothing but ids unless fields are named', async () => {
    const { status, body } = await search({ jql: 'key = PAY-12' });
    expect(status).toBe(200);
    expect(body).toEqual({
      issues: [{ id: site.jira.issues.find('PAY-12')?.id }],
      isLast: true,
    });
  });

  it('shows the named fields as Jira does', async () => {
    const fields = [
      'summary',
      'status',
      'issuetype',
      'priority',
      'assignee',
      'fixVersions',
      'created',
    ];
    const { body } = await search({ jql: 'key = PAY-12', fields });
    const [issue] = (body as Page).issues;
    expect(issue).toMatchObject({
      key: 'PAY-12',
      self: expect.stringContaining('/rest/api/3/issue/') as string,
    });
    expect(Object.keys(issue?.fields ?? {}).sort()).toEqual([...fields].sort());
    expect(issue?.fields).toMatchObject({
      status: { statusCategory: { key: expect.any(String) as string } },
      issuetype: { hierarchyLevel: 0, subtask: false },
      created: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+0000$/) as string,
    });
  });

  it('leaves out a field with a minus', async () => {
    const { body } = await search({ jql: 'key = PAY-12', fields: ['*all', '-summary'] });
    const names = Object.keys((body as Page).issues[0]?.fields ?? {});
    expect(names).toContain('description');
    expect(names).not.toContain('summary');
  });

  it('adds names, schemas, changelog and properties when asked', async () => {
    const id = site.jira.issues.find('PAY-12')?.id ?? '';
    site.jira.issues.putProperty(id, { key: 'colour', json: '"red"' });
    const { body } = await search({
      jql: 'key = PAY-12',
      fields: ['summary'],
      expand: 'names,schema,changelog',
      properties: ['colour', 'shape'],
    });
    expect(body).toMatchObject({
      names: { summary: 'Summary' },
      schema: { summary: { type: 'string', system: 'summary' } },
      issues: [{ properties: { colour: 'red' }, changelog: { startAt: 0 } }],
    });
  });

  it.each([
    {
      given: 'no restriction',
      body: { jql: 'order by created' },
      error: 'Unbounded JQL queries are not allowed here.',
    },
    { given: 'no query', body: {}, error: 'Unbounded JQL queries are not allowed here.' },
    {
      given: 'six properties',
      body: { jql: 'key = PAY-12', properties: [...'abcdef'] },
      error: 'at most 5',
    },
    {
      given: 'a member that it does not know',
      body: { jql: 'key = PAY-12', startAt: 0 },
      error: 'startAt',
    },
    {
      given: 'a token of another query',
      body: { jql: 'key = PAY-12', nextPageToken: 'abc' },
      error: 'next page token',
    },
    {
      given: 'a page of nothing',
      body: { jql: 'key = PAY-12', maxResults: 0 },
      error: 'maxResults',
    },
    {
      given: 'an unknown field in the query',
      body: { jql: 'ripeness = 3' },
      error: "Field 'ripeness' does not exist",
    },
  ])('refuses $given', async ({ body, error }) => {
    const answer = await search(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      errorMessages: [expect.stringContaining(error) as string],
      errors: {},
    });
  });

  it('pages through the whole, each work item once, whatever the length of a page', async () => {
    const jql = 'project = PAY order by priority desc, Rank';
    const whole = await idsOf(jql, 5000);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (maxResults) => {
        expect(await idsOf(jql, maxResults)).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });

  it('gives at most a hundred at a time once more than ids is asked for', async () => {
    const { body } = await search({ jql: 'project = PAY', fields: ['summary'], maxResults: 5000 });
    expect((body as Page).issues.length).toBeLessThanOrEqual(100);
  });

  it('does not take a token after seven days', async () => {
    const asked = { jql: 'project = PAY', maxResults: 1 };
    const { nextPageToken } = (await search(asked)).body as Page;
    await site.jira.clock.advance(8 * 86_400_000);
    expect(await search({ ...asked, nextPageToken })).toMatchObject({ status: 400 });
  });

  it('answers the same to a GET', async () => {
    const { body } = await ask(
      'ana',
      'GET /rest/api/3/search/jql?jql=key%3DPAY-12&fields=summary,status',
    );
    expect(body).toEqual(
      (await search({ jql: 'key = PAY-12', fields: ['summary', 'status'] })).body,
    );
  });

  it('never finds what the caller may not browse', async () => {
    const nora = await search({ jql: 'key is not EMPTY' }, 'nora');
    expect((nora.body as Partial<Page>).issues ?? []).toEqual([]);
  });
});

describe('the search endpoints beside it', () => {
  it('answers 410 where Atlassian has switched off', async () => {
    expect(await ask('ana', 'GET /rest/api/3/search?jql=key%3DPAY-12')).toMatchObject({
      status: 410,
    });
    expect(await ask('ana', 'POST /rest/api/3/search', {})).toMatchObject({ status: 410 });
  });

  it('counts', async () => {
    const jql = 'project = PAY';
    const { body } = await ask('ana', 'POST /rest/api/3/search/approximate-count', { jql });
    expect(body).toEqual({ count: (await idsOf(jql, 5000)).length });
  });

  it('fetches by ascending id and tells what it could not', async () => {
    const { body } = await ask('ana', 'POST /rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: ['PAY-12', 'pay-7', 'PAY-12', 'PAY-9999'],
      fields: ['summary'],
    });
    const { issues, issueErrors } = body as { issues: { key: string }[]; issueErrors: unknown[] };
    expect(issues.map((issue) => issue.key)).toEqual(['PAY-7', 'PAY-12']);
    expect(issueErrors).toEqual([{ id: 'PAY-9999', errorMessage: expect.any(String) as string }]);
  });

  it('fetches changelogs page by page, of the fields asked for', async () => {
    const { issues } = site.jira;
    const id = issues.find('PAY-12')?.id ?? '';
    const edit = (field: string, atMs: number) => ({
      atMs,
      items: [
        {
          field,
          fieldtype: 'jira' as const,
          fieldId: field,
          from: null,
          fromString: 'a',
          to: null,
          toString: 'b',
        },
      ],
    });
    issues.update(id, {}, edit('oddity', 1));
    issues.update(id, {}, edit('oddity', 2));
    const asked = { issueIdsOrKeys: ['PAY-12'], fieldIds: ['oddity'], maxResults: 1 };
    const first = (await ask('ana', 'POST /rest/api/3/changelog/bulkfetch', asked))
      .body as Changelogs;
    const second = (
      await ask('ana', 'POST /rest/api/3/changelog/bulkfetch', {
        ...asked,
        nextPageToken: first.nextPageToken,
      })
    ).body as Changelogs;
    const days = [first, second].flatMap((page) =>
      page.issueChangeLogs.flatMap((log) => log.changeHistories),
    );
    expect(days.map((history) => history.created)).toEqual([
      '1970-01-01T00:00:00.001+0000',
      '1970-01-01T00:00:00.002+0000',
    ]);
    expect(second.nextPageToken).toBeUndefined();
  });

  it('reads a changelog from its beginning', async () => {
    const { body } = await ask('ana', 'GET /rest/api/3/issue/PAY-12/changelog?maxResults=1');
    expect(body).toMatchObject({
      startAt: 0,
      maxResults: 1,
      isLast: false,
      values: [{ id: expect.any(String) as string }],
    });
  });

  it('parses queries, validating as strictly as asked', async () => {
    const queries = ['project = PAY order by Rank desc', 'ripeness = 3', 'project ='];
    const parse = (validation: string) =>
      ask('ana', `POST /rest/api/3/jql/parse?validation=${validation}`, { queries });
    expect((await parse('strict')).body).toMatchObject({
      queries: [
        {
          structure: {
            where: { field: { name: 'project' }, operator: '=', operand: { value: 'PAY' } },
            orderBy: { fields: [{ field: { name: 'Rank' }, direction: 'desc' }] },
          },
        },
        { errors: [expect.stringContaining('ripeness') as string] },
        { errors: [expect.stringContaining('Error in the JQL Query') as string] },
      ],
    });
    const warned = (await parse('warn')).body as { queries: object[] };
    expect(Object.keys(warned.queries[1] ?? {})).toEqual(['query', 'structure', 'warnings']);
    expect((await parse('rather')).status).toBe(400);
  });

  it('matches work items with queries', async () => {
    const ids = ['PAY-7', 'PAY-12'].map((key) => Number(site.jira.issues.find(key)?.id));
    const { body } = await ask('ana', 'POST /rest/api/3/jql/match', {
      jqls: ['key = PAY-12', 'ripeness = 3'],
      issueIds: ids,
    });
    expect(body).toEqual({
      matches: [
        { matchedIssues: [ids[1]], errors: [] },
        { matchedIssues: [], errors: [expect.stringContaining('ripeness') as string] },
      ],
    });
  });
});

// Helpers

type Changelogs = {
  readonly issueChangeLogs: readonly {
    readonly changeHistories: readonly { readonly created: string }[];
  }[];
  readonly nextPageToken?: string;
};

async function idsOf(jql: string, maxResults: number): Promise<string[]> {
  const ids: string[] = [];
  for (let nextPageToken: string | undefined; ;) {
    const asked = { jql, maxResults, ...(nextPageToken === undefined ? {} : { nextPageToken }) };
    const page = (await search(asked)).body as Page;
    ids.push(...page.issues.map((issue) => issue.id));
    nextPageToken = page.nextPageToken;
    if (page.isLast) return ids;
  }
}
