import type { ProductCall } from '../../../ports/request';
import type { Connection } from '../../send';
import { readBacklogTop } from './read-backlog-top';

const points = 'customfield_1';

describe('readBacklogTop', () => {
  it('reads page by page, and knows of each type what may be edited', async () => {
    const jira = jiraWith(250);
    const top = await readBacklogTop(jira.connection, question(1000));
    expect(top.found).toHaveLength(250);
    expect(top.isMore).toBe(false);
    expect(editableOf(top, 'Story')).toEqual([points, 'summary']);
    expect(editableOf(top, 'Bug')).toEqual(['summary']);
    // The field for estimates came with the first story, after the first bug: it was asked for again.
    expect(top.found[1]?.issue.estimate).toBe(5);
    expect(jira.looked()).toEqual(['1', '2']);
  });

  it('stops where it was told to, and says that there is more', async () => {
    const top = await readBacklogTop(jiraWith(250).connection, question(120));
    expect(top.found).toHaveLength(120);
    expect(top.isMore).toBe(true);
  });

  it('answers nothing of an empty backlog', async () => {
    const top = await readBacklogTop(jiraWith(0).connection, question(50));
    expect(top).toEqual({ found: [], isMore: false });
  });
});

// Helpers

const question = (atMost: number) => ({ projectKey: 'PAY', properties: [], atMost });

const editableOf = ({ found }: Awaited<ReturnType<typeof readBacklogTop>>, type: string) =>
  Object.keys(found.find(({ issue }) => issue.type.name === type)?.editable ?? {}).sort();

/** A backlog of bugs and stories in turns, a hundred to a page; only stories have an estimate. */
function jiraWith(count: number) {
  const looked: string[] = [];
  const page = ({ body }: ProductCall) => {
    const { maxResults, nextPageToken, fields } = body as {
      maxResults: number;
      nextPageToken?: string;
      fields: readonly string[];
    };
    const from = Number(nextPageToken ?? 0);
    const to = Math.min(count, from + Math.min(maxResults, 100));
    const ids = Array.from({ length: to - from }, (_, index) => from + index + 1);
    return {
      issues: ids.map((id) => issueOf(id, fields.includes(points))),
      ...(to < count ? { nextPageToken: String(to) } : {}),
    };
  };
  const request: Connection['request'] = (call) => {
    const id = /issue\/(\d+)/.exec(call.path)?.[1];
    if (id !== undefined) looked.push(id);
    return Promise.resolve({
      ...{ status: 200, headers: {} },
      json: id === undefined ? page(call) : withMeta(Number(id)),
    });
  };
  return { connection: { request, wait: () => Promise.resolve() }, looked: () => looked };
}

const isStory = (id: number): boolean => id % 2 === 0;

const issueOf = (id: number, hasPoints: boolean) => ({
  id: String(id),
  key: `PAY-${String(id)}`,
  fields: {
    issuetype: {
      id: isStory(id) ? '2' : '1',
      name: isStory(id) ? 'Story' : 'Bug',
      hierarchyLevel: 0,
    },
    project: { id: '1', key: 'PAY' },
    ...(hasPoints && isStory(id) ? { [points]: 5 } : {}),
  },
});

const withMeta = (id: number) => ({
  ...issueOf(id, true),
  names: { summary: 'Summary', ...(isStory(id) ? { [points]: 'Story Points' } : {}) },
  schema: {},
  editmeta: {
    fields: {
      summary: { name: 'Summary', schema: { type: 'string' } },
      ...(isStory(id) ? { [points]: { name: 'Story Points', schema: { type: 'number' } } } : {}),
    },
  },
});
