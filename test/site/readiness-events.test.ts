import type { RunningSite } from './start-site';
import { startSite } from './start-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
}, 60_000);

afterAll(async () => {
  await site.stop();
});

describe('the verdict that search reads', () => {
  it('follows a change that nobody looked at, and so does what it blocked', async () => {
    await edit('PAY-7', { customfield_10028: 5 });
    expect(await verdict('PAY-7', ({ words }) => !words.includes('Not estimated'))).toMatchObject({
      ready: 'no',
      words: ['No acceptance criteria', 'Blocked'],
    });
    await transition('PAY-30', 'Done');
    expect(await verdict('PAY-7', ({ words }) => !words.includes('Blocked'))).toMatchObject({
      left: 1,
    });
  }, 60_000);

  it('notes how it stood when work started, once', async () => {
    await transition('PAY-33', 'In Progress');
    const { started } = await read('PAY-33', 'waymark.readiness', (value) => 'started' in value);
    expect(started).toMatchObject({ isReady: false, left: ['No acceptance criteria'] });
  }, 60_000);

  it('notes no start of what was in progress before anybody looked', async () => {
    const key = await firstWhere('statusCategory = "In Progress" AND type = Story');
    await edit(key, { labels: ['looked-at'] });
    await read(key, 'waymark.readiness.status', (value) => 'checkedAt' in value);
    await transition('PAY-37', 'In Progress');
    await read('PAY-37', 'waymark.readiness', (value) => 'started' in value);
    const stored = (await json(`/rest/api/3/issue/${key}/properties/waymark.readiness`)) as {
      value?: object;
    };
    expect(stored.value ?? {}).not.toHaveProperty('started');
  }, 60_000);

  it('follows what was saved in the record', async () => {
    const issue = (await json('/rest/api/3/issue/PAY-43?fields=summary')) as { id: string };
    const change = { type: 'ask', id: 'q-1', text: 'Which fees?' };
    await site.as('product-owner').invoke('readiness-panel', 'record.apply', {
      kind: 'readiness',
      subjectId: issue.id,
      operations: [{ clientId: 'test-client', seq: 1, change }],
    });
    expect(await verdict('PAY-43', ({ questions }) => questions === 1)).toMatchObject({
      ready: 'no',
      questions: 1,
    });
  }, 60_000);
});

// Helpers

type Status = { readonly words: readonly string[]; readonly questions: number };

const verdict = (key: string, isReached: (status: Status) => boolean): Promise<unknown> =>
  read(key, 'waymark.readiness.status', (value) => isReached(value as unknown as Status));

async function read(
  key: string,
  property: string,
  isReached: (value: Record<string, unknown>) => boolean,
): Promise<Record<string, unknown>> {
  let value: Record<string, unknown> | undefined;
  for (let tried = 0; tried < 100; tried += 1) {
    const stored = (await json(`/rest/api/3/issue/${key}/properties/${property}`)) as {
      value?: Record<string, unknown>;
    };
    value = stored.value;
    if (value !== undefined && isReached(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${property} of ${key} stayed ${JSON.stringify(value)}.`);
}

async function firstWhere(jql: string): Promise<string> {
  const answer = await site.as('admin').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql: `project = PAY AND ${jql}`, fields: ['summary'], maxResults: 1 }),
  });
  const { issues } = (await answer.json()) as { issues: { key: string }[] };
  return issues[0]?.key ?? '';
}

const json = async (path: string): Promise<unknown> => {
  const answer = await site.as('admin').fetch(path);
  return answer.json();
};

async function edit(key: string, fields: object): Promise<void> {
  const answer = await site
    .as('product-owner')
    .fetch(`/rest/api/3/issue/${key}`, { method: 'PUT', body: JSON.stringify({ fields }) });
  expect(answer.status).toBe(204);
}

async function transition(key: string, to: string): Promise<void> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await json(path)) as {
    transitions: { id: string; to: { name: string } }[];
  };
  const id = transitions.find((one) => one.to.name === to)?.id;
  const answer = await site
    .as('product-owner')
    .fetch(path, { method: 'POST', body: JSON.stringify({ transition: { id } }) });
  expect(answer.status).toBe(204);
}
