import fc from 'fast-check';
import { siteUnderTest } from '../../../../test/site-under-test';

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
      body: { jql: 'key = PAY-12', properties: ['a', 'b', 'c', 'd', 'e', 'f'] },
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

// Helpers

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
