import { siteUnderTest } from '../../../../test/site-under-test';

const { ask, site } = siteUnderTest();

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
    const found = await ask('ana', 'POST /rest/api/3/search/jql', { jql, maxResults: 5000 });
    expect(body).toEqual({ count: (found.body as { issues: unknown[] }).issues.length });
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
        { query: 'project = PAY order by Rank desc' },
        { errors: [expect.stringContaining('ripeness') as string] },
        { errors: [expect.stringContaining('Error in the JQL Query') as string] },
      ],
    });
    const warned = (await parse('warn')).body as { queries: object[] };
    expect(Object.keys(warned.queries[1] ?? {})).toEqual(['query', 'warnings']);
    expect((await parse('rather')).status).toBe(400);
  });

  it('tells which of the named work items each query finds', async () => {
    const found = await ask('ana', 'POST /rest/api/3/search/jql', { jql: 'project = PAY' });
    const [first, second] = (found.body as { issues: { id: string }[] }).issues;
    const issueIds = [Number(first?.id), Number(second?.id)];
    const jqls = [`id = ${String(first?.id)}`, 'project = PAY', 'ripeness = 3'];
    const { body } = await ask('ana', 'POST /rest/api/3/jql/match', { jqls, issueIds });
    const { matches } = body as { matches: { matchedIssues: number[]; errors: string[] }[] };
    expect(matches.map(({ matchedIssues }) => matchedIssues.length)).toEqual([1, 2, 0]);
    expect(matches[2]?.errors).toEqual([expect.stringContaining('ripeness')]);
  });
});

// Helpers

type Changelogs = {
  readonly issueChangeLogs: readonly {
    readonly changeHistories: readonly { readonly created: string }[];
  }[];
  readonly nextPageToken?: string;
};
