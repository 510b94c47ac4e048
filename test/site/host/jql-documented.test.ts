import { readFileSync } from 'node:fs';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

const text = readFileSync('docs/jql.md', 'utf8');
const examples = [...text.matchAll(/```jql\n(.+?)\n```/gs)].map(([, jql = '']) => jql);

describe('the JQL of docs/jql.md', () => {
  let site: RunningSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it.each(examples)('is answered by the site: %s', async (jql) => {
    const answer = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
      method: 'POST',
      body: JSON.stringify({ jql, fields: ['summary'], maxResults: 5 }),
    });
    expect({ status: answer.status, said: answer.ok ? '' : await answer.text() }).toEqual({
      status: 200,
      said: '',
    });
  });

  it('names every alias that the app declares, and no other', () => {
    const declared = readFileSync('manifest.yml', 'utf8').matchAll(/searchAlias: (\w+)/g);
    const named = text.matchAll(/waymark[A-Z]\w+/g);
    expect([...new Set([...named].map(([name]) => name))].sort()).toEqual(
      [...declared].map(([, alias]) => alias).sort(),
    );
  });
});
