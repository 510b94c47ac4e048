import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
});

afterAll(async () => {
  await site.stop();
});

describe('500 updates at once, the last of them delivered twice, all last first', () => {
  it('end with the verdict of what holds, at one read and at most one write each', async () => {
    const keys = await openItems(itemsAtOnce);
    await withoutEvents(() => Promise.all(keys.map((key) => estimate(key, 40))));
    const asked = askedByTheApp();
    for (let round = 1; round <= rounds; round += 1) {
      site.weather.set({ events: { isReversed: true, isDoubled: round === rounds } });
      // Every other work item ends without an estimate, the others with one.
      const isEstimated = (index: number) => (round + index) % 2 === 0;
      await Promise.all(keys.map((key, index) => estimate(key, isEstimated(index) ? round : null)));
      await site.clock.advance(collectedMs);
      await reached(() => asked.reads() >= round * itemsAtOnce);
    }
    const delivered = (rounds + 1) * itemsAtOnce;
    await reached(() => asked.reads() >= delivered);
    for (const [index, key] of keys.entries())
      await reached(async () => {
        const words = await wordsOf(key);
        return words?.includes('Not estimated') === ((rounds + index) % 2 !== 0);
      });
    // What the hour asks once of the project comes on top; a refusal by Jira would be asked again.
    expect(asked.all().length).toBeLessThanOrEqual(2 * delivered + 5);
    // Some ten seconds on a quiet machine, ten times that on one that is busy with all else.
  }, 300_000);
});

describe('a work item that is deleted', () => {
  it('no longer blocks another, nor is it a sub-task of its parent', async () => {
    site.weather.set({});
    await switchOn('split-when-large');
    const blocker = await create({});
    const key = await create({ customfield_10028: 8 });
    const part = await create({ parent: { key }, issuetype: { name: 'Sub-task' } });
    await post('/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key: blocker },
      outwardIssue: { key },
    });
    await says(key, ['No acceptance criteria', 'Blocked']);
    await remove(blocker);
    await says(key, ['No acceptance criteria']);
    await remove(part);
    await says(key, ['No acceptance criteria', 'Large, without sub-tasks']);
  });
});

describe('conditions of the team’s own', () => {
  it('cost an event one request for all queries and one for all expressions', async () => {
    await switchOn('jql', { key: 'high', parameters: { query: 'priority = Highest' } });
    await switchOn('jql', { key: 'due', parameters: { query: 'due is not EMPTY' } });
    await switchOn('expression', { key: 'parent', parameters: { source: 'issue.parent != null' } });
    await switchOn('expression', {
      key: 'points',
      parameters: { source: 'issue.links.length > 0' },
    });
    // Without a parent nothing else follows.
    const key = await create({ parent: null });
    await reached(async () => (await wordsOf(key)) !== undefined);
    const asked = askedByTheApp();
    await comeToRest(asked);
    const before = asked.all().length;
    await estimate(key, null);
    await reached(() => isUnestimated(key));
    await comeToRest(asked);
    const once = asked.all().slice(before);
    expect(once.map((one) => one.replace(/\d{5}/, '{id}')).sort()).toEqual(askedOnce);
  });
});

// Helpers

const itemsAtOnce = 25;
const rounds = 500 / itemsAtOnce;

/** What one event asks, however many conditions there are, and the verdict that it writes. */
const askedOnce = [
  'GET /rest/api/3/issue/{id}',
  'POST /rest/api/3/expression/evaluate',
  'POST /rest/api/3/jql/match',
  'PUT /rest/api/3/issue/{id}/properties/waymark.readiness.status',
];

/** Events out of order are collected for two seconds. */
const collectedMs = 2001;

async function openItems(count: number): Promise<readonly string[]> {
  const types = 'type != Epic AND type not in subTaskIssueTypes()';
  const jql = `project = PAY AND statusCategory = "To Do" AND ${types} ORDER BY key`;
  const answer = await site.as('admin').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['summary'], maxResults: count }),
  });
  const { issues } = (await answer.json()) as { issues: { key: string }[] };
  expect(issues).toHaveLength(count);
  return issues.map(({ key }) => key);
}

async function withoutEvents(work: () => Promise<unknown>): Promise<void> {
  site.weather.set({ events: { isLost: true } });
  await work();
}

const estimate = (key: string, points: number | null): Promise<void> =>
  put(key, { customfield_10028: points });

async function put(key: string, fields: object): Promise<void> {
  const body = JSON.stringify({ fields });
  const answer = await site.as('admin').fetch(`/rest/api/3/issue/${key}`, { method: 'PUT', body });
  expect(answer.status).toBe(204);
}

const isUnestimated = async (key: string): Promise<boolean> =>
  (await wordsOf(key))?.includes('Not estimated') === true;

async function wordsOf(key: string): Promise<readonly string[] | undefined> {
  const path = `/rest/api/3/issue/${key}/properties/waymark.readiness.status`;
  const answer = await site.as('admin').fetch(path);
  return ((await answer.json()) as { value?: { words: string[] } }).value?.words;
}

/** What the app asks Jira from now on: a test names work items by their keys, the app by their ids. */
function askedByTheApp() {
  const asked: string[] = [];
  let reads = 0;
  const { meetRequest } = site.weather;
  Object.assign(site.weather, {
    meetRequest: (method: string, path: string) => {
      if (!path.includes('PAY-')) asked.push(`${method} ${path}`);
      if (method === 'GET' && /\/issue\/\d+$/.test(path)) reads += 1;
      return meetRequest(method, path);
    },
  });
  return { all: () => asked, reads: () => reads };
}

/** Until a minute of the site has passed in which the app had nothing left to do. */
async function comeToRest(asked: ReturnType<typeof askedByTheApp>): Promise<void> {
  const { triggers, queue } = site.parts.forge;
  for (let before = -1; before !== asked.all().length;) {
    before = asked.all().length;
    await site.clock.advance(60_000);
    await triggers.settled();
    await queue.settled();
  }
}

async function switchOn(
  ruleId: string,
  { key = ruleId, parameters = {} }: { key?: string; parameters?: object } = {},
): Promise<void> {
  const { id } = (await json('/rest/api/3/project/PAY')) as { id: string };
  const path = ['readiness', 'definitions', 'starter', 'rules', key];
  const value = { ruleId, order: 'a99', isOn: true, parameters };
  const change = { type: 'set', path, value };
  await site.as('admin').invoke('project-settings', 'record.apply', {
    kind: 'settings',
    subjectId: id,
    operations: [{ clientId: `test-${key}`, seq: 1, change }],
  });
}

async function create(fields: object): Promise<string> {
  const usual = {
    ...{ project: { key: 'PAY' }, issuetype: { name: 'Story' }, parent: { key: 'PAY-6' } },
    ...{ summary: 'Pay by invoice', customfield_10028: 3 },
    description: {
      ...{ version: 1, type: 'doc' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Pays by invoice.' }] }],
    },
  };
  const made = await post('/rest/api/3/issue', { fields: { ...usual, ...fields } });
  return ((await made.json()) as { key: string }).key;
}

async function post(path: string, body: object): Promise<Response> {
  const answer = await site.as('admin').fetch(path, { method: 'POST', body: JSON.stringify(body) });
  expect(answer.status).toBe(201);
  return answer;
}

async function remove(key: string): Promise<void> {
  const answer = await site.as('admin').fetch(`/rest/api/3/issue/${key}`, { method: 'DELETE' });
  expect(answer.status).toBe(204);
}

const says = (key: string, words: readonly string[]): Promise<void> =>
  reached(async () => (await wordsOf(key))?.join() === words.join());

const json = async (path: string): Promise<unknown> => {
  const answer = await site.as('admin').fetch(path);
  return answer.json();
};

async function reached(isReached: () => boolean | Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 3600; tried += 1) {
    if (await isReached()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('What was waited for did not come.');
}
