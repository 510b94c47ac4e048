import type { ProductCall } from '../../../ports/request';
import { askEachQuery, askQueries } from './ask-queries';

describe('askQueries', () => {
  it('asks of many queries and work items in one request', async () => {
    const { connection, paths } = jira(200);
    const answers = await askQueries(connection, ['1', '2'], ['a = 1', 'b = 2', 'c c']);
    expect(paths).toEqual(['/rest/api/3/jql/match']);
    expect([answers('1'), answers('2')]).toEqual([
      { 'a = 1': holds, 'b = 2': fails, 'c c': { kind: 'unreadable', why: 'Not JQL' } },
      { 'a = 1': fails, 'b = 2': fails, 'c c': { kind: 'unreadable', why: 'Not JQL' } },
    ]);
  });

  it('asks a single query where what was changed a moment ago is found too', async () => {
    const { connection, paths } = jira(200);
    const answers = await askQueries(connection, ['1'], ['a = 1']);
    expect(paths).toEqual(['/rest/api/3/search/jql']);
    expect(answers('1')).toEqual({ 'a = 1': holds });
  });

  it('asks one by one what is too much for Jira at once', async () => {
    const { connection, paths } = jira(400);
    const answers = await askQueries(connection, ['1'], ['a = 1', 'b = 2']);
    expect(paths).toHaveLength(3);
    expect(answers('1')).toEqual({ 'a = 1': holds, 'b = 2': holds });
  });
});

describe('askEachQuery', () => {
  it('asks a query that cannot stand within another as it is', async () => {
    const { connection, paths } = jira(200, 400);
    const answers = await askEachQuery(connection, ['1'], ['a = 1 ORDER BY key']);
    expect(paths).toEqual(['/rest/api/3/search/jql', '/rest/api/3/jql/match']);
    expect(answers('1')).toEqual({ 'a = 1 ORDER BY key': holds });
  });

  it('tells of a query that Jira does not take at all', async () => {
    const { connection } = jira(400, 400);
    const answers = await askEachQuery(connection, ['1'], ['a =']);
    expect(answers('1')).toEqual({ 'a =': { kind: 'unreadable', why: 'Too long' } });
  });

  it('asks one by one', async () => {
    const { connection, paths } = jira(200);
    await askEachQuery(connection, ['1'], ['a = 1', 'b = 2']);
    expect(paths).toEqual(['/rest/api/3/search/jql', '/rest/api/3/search/jql']);
  });
});

// Helpers

const holds = { kind: 'holds' };
const fails = { kind: 'fails' };

/** A Jira in which the work item 1 meets the first query, and every single search finds it. */
function jira(status: 200 | 400, ofSearch: 200 | 400 = 200) {
  const paths: string[] = [];
  const request = ({ path }: ProductCall) => {
    paths.push(path);
    if (path.includes('search')) return answer(ofSearch, { issues: [{ id: '1' }] });
    const matches = [
      { matchedIssues: [1], errors: [] },
      { matchedIssues: [], errors: [] },
      { matchedIssues: [], errors: ['Not JQL'] },
    ];
    return answer(status, status === 200 ? { matches } : { errorMessages: ['Too long'] });
  };
  return { connection: { request, wait: () => Promise.resolve() }, paths };
}

const answer = (status: number, json: unknown) => Promise.resolve({ status, headers: {}, json });
