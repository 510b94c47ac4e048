import { siteUnderTest } from '../../../../test/site-under-test';

type Named = { readonly name: string };

describe('saved filters', () => {
  it.each([
    { who: 'ana', hers: true, shared: true, private: true },
    { who: 'ben', hers: true, shared: true, private: false },
    { who: 'nora', hers: false, shared: true, private: false },
    { who: '', hers: false, shared: false, private: false },
  ])('are listed for $who when owned or shared', async ({ who, hers, shared, ...one }) => {
    const { ask } = siteUnderTest();
    const { body } = await ask(who, 'GET /rest/api/3/filter/search?expand=jql,owner');
    const names = (body as { values: Named[] }).values.map(({ name }) => name);
    expect({
      hers: names.includes('Checkout this quarter'),
      shared: names.includes('Payments and shop front together'),
      private: names.includes('What I watch'),
    }).toEqual({ hers, shared, private: one.private });
  });

  it('show in a list no more than was asked for', async () => {
    const { ask } = siteUnderTest();
    const first = async (query: string) =>
      (
        (await ask('ana', `GET /rest/api/3/filter/search?id=10100${query}`)).body as {
          values: object[];
        }
      ).values[0];
    expect(Object.keys((await first('')) ?? {})).toEqual(['expand', 'self', 'id', 'name']);
    expect(await first('&expand=jql')).toMatchObject({
      jql: expect.stringContaining('component = Checkout') as string,
    });
  });

  it('are found by a part of their name, page by page', async () => {
    const { ask } = siteUnderTest();
    const { body } = await ask(
      'ana',
      'GET /rest/api/3/filter/search?filterName=board&maxResults=2',
    );
    expect(body).toMatchObject({
      ...{ total: 3, isLast: false },
      values: [{ name: 'Filter for PAY board' }, { name: 'Filter for SHOP board' }],
    });
  });

  it('are favourites of those who starred them', async () => {
    const { ask } = siteUnderTest();
    const { body } = await ask('ben', 'GET /rest/api/3/filter/favourite');
    expect(body).toMatchObject([{ id: '10100', favourite: true, favouritedCount: 2 }]);
    expect((await ask('', 'GET /rest/api/3/filter/favourite')).status).toBe(401);
  });

  it('that are somebody else’s alone are not there', async () => {
    const { ask } = siteUnderTest();
    expect((await ask('ana', 'GET /rest/api/3/filter/10102')).status).toBe(200);
    expect((await ask('ben', 'GET /rest/api/3/filter/10102')).status).toBe(400);
  });
});

describe('a query that names a filter', () => {
  const found = async (who: string, jql: string) => {
    const answer = await siteUnderTest().ask(who, 'POST /rest/api/3/search/jql', {
      ...{ jql, fields: ['summary'], maxResults: 100 },
    });
    const { issues, errorMessages } = answer.body as {
      issues?: { key: string }[];
      errorMessages?: string[];
    };
    return errorMessages ?? issues?.map(({ key }) => key);
  };
  const checkout = 'project = PAY AND component = Checkout AND statusCategory != Done';

  it.each([
    { jql: 'filter = 10100 ORDER BY key', same: `${checkout} ORDER BY key` },
    { jql: 'filter = "checkout THIS quarter" ORDER BY key', same: `${checkout} ORDER BY key` },
    {
      jql: 'savedFilter in (10100, 10102) ORDER BY key',
      same: `(${checkout}) OR (project = PAY AND reporter = currentUser() AND statusCategory = "In Progress") ORDER BY key`,
    },
    {
      jql: 'filter != 10100 AND project = PAY ORDER BY key',
      same: `NOT (${checkout}) AND project = PAY ORDER BY key`,
    },
    {
      jql: 'NOT filter = 10100 AND project = PAY ORDER BY key',
      same: `NOT (${checkout}) AND project = PAY ORDER BY key`,
    },
  ])('finds by $jql what its clauses find', async ({ jql, same }) => {
    const expected = await found('ana', same);
    expect(expected?.length).toBeGreaterThan(3);
    expect(await found('ana', jql)).toEqual(expected);
  });

  it('is evaluated as who asks, not as the owner', async () => {
    expect(await found('vic', 'filter = 10101 AND key = PAY-12')).toEqual(['PAY-12']);
    expect(await found('nora', 'filter = 10100')).toEqual([
      "A value with ID '10100' does not exist for the field 'filter'.",
    ]);
  });

  it('is refused where the filter is nobody’s business of theirs, or contains itself', async () => {
    expect(await found('ben', 'filter = "What I watch"')).toEqual([
      "The value 'What I watch' does not exist for the field 'filter'.",
    ]);
    expect(await found('ana', 'filter > 10100')).toEqual([
      "The operator '>' is not supported by the 'filter' field.",
    ]);
    const { ask, site } = siteUnderTest();
    const own = site.jira.filters.find('10102');
    if (own !== undefined) site.jira.filters.put({ ...own, jql: 'filter = 10102' });
    const looped = await ask('ana', 'POST /rest/api/3/search/jql', { jql: 'filter = 10102' });
    expect(looped.body).toMatchObject({
      errorMessages: ["The filter 'What I watch' contains itself."],
    });
  });
});
