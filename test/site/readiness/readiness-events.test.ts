import { parseGateConfig, writeGateConfig } from '#contract/criteria/criteria-gate';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
});

afterAll(async () => {
  await site.stop();
});

describe('the gate of a workflow', () => {
  it.each([
    {
      config: { ready: true },
      words:
        'Not ready yet: No acceptance criteria, Not estimated, Blocked. Each is put right in the panel Definition of ready.',
    },
    {
      config: { met: true },
      words: 'There are no acceptance criteria yet. Write them in the panel Acceptance criteria.',
    },
  ])('says what is missing and where to put it right, given $config', async ({ config, words }) => {
    await edit('PAY-7', { labels: ['asked'] });
    await verdict('PAY-7', (status) => status.words.includes('Not estimated'));
    expect(await refusalOf('PAY-7', config)).toEqual([words]);
  });

  it('lets pass what has nothing of weight Must left, where only that counts', async () => {
    const config = { ready: true, onlyMust: true };
    await edit('PAY-56', { parent: null, customfield_10028: 3 });
    await say('PAY-56', { type: 'waive', rule: 'acceptance-criteria', reason: 'Given by law' });
    await verdict('PAY-56', ({ words }) => words.join() === 'No parent');
    expect(await refusalOf('PAY-56', { ready: true })).toEqual([
      'Not ready yet: No parent. Each is put right in the panel Definition of ready.',
    ]);
    expect(await refusalOf('PAY-56', config)).toEqual([]);
  });
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
  });

  it('notes how it stood when work started, once', async () => {
    await transition('PAY-33', 'In Progress');
    const { started } = await read('PAY-33', 'waymark.readiness', (value) => 'started' in value);
    expect(started).toMatchObject({
      isReady: false,
      left: ['No acceptance criteria'],
      rules: ['Has acceptance criteria'],
    });
  });

  it('notes no start of what was in progress before anybody looked', async () => {
    const key = await firstWhere(
      'key != PAY-56 AND statusCategory = "In Progress" AND type = Story',
    );
    await edit(key, { labels: ['looked-at'] });
    await read(key, 'waymark.readiness.status', (value) => 'checkedAt' in value);
    await addCriterion(key);
    await transition(key, 'In Review');
    await transition('PAY-37', 'In Progress');
    await read('PAY-37', 'waymark.readiness', (value) => 'started' in value);
    const stored = (await json(`/rest/api/3/issue/${key}/properties/waymark.readiness`)) as {
      value?: object;
    };
    expect(stored.value ?? {}).not.toHaveProperty('started');
    // Nor is the list of criteria of that day taken for the one with which work started.
    expect(await read(key, 'waymark.criteria', () => true)).not.toHaveProperty('s');
  });

  it('follows what was saved in the record', async () => {
    await say('PAY-43', { type: 'ask', id: 'q-1', text: 'Which fees?' });
    expect(await verdict('PAY-43', ({ questions }) => questions === 1)).toMatchObject({
      ready: 'no',
      questions: 1,
    });
  });
});

describe('what an event costs', () => {
  it('is one read, and a write only where the verdict is new', async () => {
    await edit('PAY-55', { labels: ['seen'] });
    await verdict('PAY-55', ({ words }) => words.length === 1);
    const asked = askedByTheApp();
    // It blocks nothing and nobody looks at its words: no neighbour is read, nothing is written.
    await edit('PAY-55', { summary: 'Show prices in kronor' });
    await until(() => asked.length > 0);
    await edit('PAY-55', { customfield_10028: null });
    await verdict('PAY-55', ({ words }) => words.includes('Not estimated'));
    expect(asked).toEqual(['GET issue', 'GET issue', 'PUT property']);
  });
});

describe('an expression of the team’s own', () => {
  it('is evaluated, and a child follows when its parent changes', async () => {
    const { id } = (await json('/rest/api/3/project/PAY')) as { id: string };
    const change = {
      type: 'set',
      path: ['readiness', 'definitions', 'starter', 'rules', 'goal'],
      value: {
        ...{ ruleId: 'expression', order: 'a00', isOn: true, title: 'The goal is dated' },
        parameters: { source: 'issue.parent != null && issue.parent.dueDate != null' },
      },
    };
    await site.as('admin').invoke('project-settings', 'record.apply', {
      kind: 'settings',
      subjectId: id,
      operations: [{ clientId: 'test-client', seq: 1, change }],
    });
    const { fields } = (await json('/rest/api/3/issue/PAY-42?fields=parent')) as {
      fields: { parent: { key: string } };
    };
    await edit(fields.parent.key, { duedate: null });
    await edit('PAY-42', { labels: ['seen'] });
    const found = 'Not yet: The goal is dated';
    await verdict('PAY-42', ({ words }) => words.includes(found));
    await edit(fields.parent.key, { duedate: '2030-01-31' });
    await verdict('PAY-42', ({ words }) => !words.includes(found));
  });
});

// Helpers

/** What a gate of this configuration says when somebody moves the item to In Progress; nothing when it passes. */
async function refusalOf(key: string, config: object): Promise<readonly string[]> {
  const path = `/rest/api/3/issue/${key}/transitions`;
  const { transitions } = (await json(path)) as {
    transitions: { id: string; to: { name: string } }[];
  };
  const transitionId = transitions.find(({ to }) => to.name === 'In Progress')?.id ?? '';
  const saved = writeGateConfig(parseGateConfig(config));
  const rule = { workflowId: 'software', moduleKey: 'fit-for-step', transitionId, config: saved };
  const put = (list: readonly object[]) =>
    site.as('admin').fetch('/_host/validators', { method: 'PUT', body: JSON.stringify(list) });
  await put([rule]);
  const answer = await site
    .as('developer')
    .fetch(path, { method: 'POST', body: JSON.stringify({ transition: { id: transitionId } }) });
  await put([]);
  if (answer.status === 204) return [];
  return ((await answer.json()) as { errorMessages: string[] }).errorMessages;
}

async function say(key: string, change: object): Promise<void> {
  const { id } = (await json(`/rest/api/3/issue/${key}?fields=summary`)) as { id: string };
  await site.as('product-owner').invoke('readiness-panel', 'record.apply', {
    kind: 'readiness',
    subjectId: id,
    operations: [{ clientId: 'test-client', seq: 1, change }],
  });
}

/** What the app asks Jira from now on; a person's own requests are left out. */
function askedByTheApp(): readonly string[] {
  const asked: string[] = [];
  const { meetRequest } = site.weather;
  Object.assign(site.weather, {
    meetRequest: (method: string, path: string) => {
      const what = /\/issue\/\d+(\/properties)?/.exec(path);
      if (what !== null) asked.push(`${method} ${what[1] === undefined ? 'issue' : 'property'}`);
      else if (!path.includes('PAY-')) asked.push(`${method} ${path}`);
      return meetRequest(method, path);
    },
  });
  return asked;
}

async function addCriterion(key: string): Promise<void> {
  const { id } = (await json(`/rest/api/3/issue/${key}?fields=summary`)) as { id: string };
  const change = { type: 'add', lines: [{ id: 'line-1', text: 'Pays in parts' }], after: null };
  await site.as('product-owner').invoke('criteria-panel', 'record.apply', {
    kind: 'criteria',
    subjectId: id,
    operations: [{ clientId: 'test-client', seq: 1, change }],
  });
}

async function until(isReached: () => boolean): Promise<void> {
  for (let tried = 0; tried < 400 && !isReached(); tried += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

type Status = { readonly words: readonly string[]; readonly questions: number };

const verdict = (key: string, isReached: (status: Status) => boolean): Promise<unknown> =>
  read(key, 'waymark.readiness.status', (value) => isReached(value as unknown as Status));

async function read(
  key: string,
  property: string,
  isReached: (value: Record<string, unknown>) => boolean,
): Promise<Record<string, unknown>> {
  let value: Record<string, unknown> | undefined;
  for (let tried = 0; tried < 400; tried += 1) {
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
