import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

const dayMs = 86_400_000;
let site: RunningSite;

beforeAll(async () => {
  site = await startSite({ asOf: '2026-03-09' });
});

afterAll(async () => {
  await site.stop();
});

describe('time that passes', () => {
  it('ages a score and lets a due date go by: search knows by the next morning', async () => {
    const project = (await json('/rest/api/3/project/PAY')) as { id: string };
    const rules = {
      date: { ruleId: 'due-date-sane', order: 'a01', isOn: true },
      score: { ruleId: 'wsjf-fresh', order: 'a02', isOn: true, parameters: { days: 1 } },
    };
    for (const [name, value] of Object.entries(rules))
      await change('settings', project.id, {
        ...{ type: 'set', value },
        path: ['readiness', 'definitions', 'starter', 'rules', name],
      });
    const { id } = (await json('/rest/api/3/issue/PAY-52?fields=summary')) as { id: string };
    for (const column of scoreColumns)
      await change('scoring', id, { type: 'score', column, value: 3 });
    const duedate = new Date(site.clock.now()).toISOString().slice(0, 10);
    await site.as('product-owner').fetch('/rest/api/3/issue/PAY-52', {
      method: 'PUT',
      body: JSON.stringify({ fields: { duedate } }),
    });
    const words = async () => (await statusOf('PAY-52'))?.words ?? [];
    await reached(async () => (await statusOf('PAY-52'))?.recheckOn !== undefined);
    expect(await words()).toEqual(['No acceptance criteria']);
    await overnight(async () => (await words()).includes('Due date does not make sense'));
    await overnight(async () => (await words()).includes('WSJF score is old'));
  });

  it('ends a waiver overnight: search knows by the next morning, though nobody edited anything', async () => {
    await say({
      type: 'waive',
      rule: 'acceptance-criteria',
      reason: 'They come with the contract',
      expiresOn: new Date(site.clock.now()).toISOString().slice(0, 10),
    });
    await until('yes');
    expect(await found('key = PAY-33 AND waymarkReady = yes AND waymarkWaived = 1')).toBe(1);
    // What else is done at night needs Jira, and may fail: the verdict follows all the same.
    await weather({ requests: [{ pattern: 'GET /rest/api/3/project/search', isDropped: true }] });
    await overnight(async () => (await statusOf('PAY-33'))?.ready === 'no');
    await weather({});
    expect(await found('key = PAY-33 AND waymarkReady = no AND waymarkWaived = 0')).toBe(1);
  });

  it('follows overnight what nobody told of, writes nothing while it stands, and a query over a version at its release', async () => {
    const [version] = (await json('/rest/api/3/project/PAY/versions')) as [{ id: string }];
    const setVersion = (released: boolean) =>
      site.as('admin').fetch(`/rest/api/3/version/${version.id}`, {
        method: 'PUT',
        body: JSON.stringify({ released }),
      });
    await setVersion(false);
    const query = 'fixVersion in unreleasedVersions()';
    await change('settings', ((await json('/rest/api/3/project/PAY')) as { id: string }).id, {
      type: 'set',
      path: ['readiness', 'definitions', 'starter', 'rules', 'planned'],
      value: { ruleId: 'jql', order: 'a03', isOn: true, parameters: { query } },
    });
    const fields = { labels: ['looked-at'], fixVersions: [{ id: version.id }] };
    const edit = { method: 'PUT', body: JSON.stringify({ fields }) };
    await site.as('product-owner').fetch('/rest/api/3/issue/PAY-7', edit);
    const words = async () => (await statusOf('PAY-7'))?.words ?? [];
    await reached(async () => (await words()).includes('Blocked'));
    const before = await statusOf('PAY-7');
    expect(await words()).not.toContain('Does not match the query');
    await overnight(async () => (await found('key = PAY-7 AND waymarkRecheckOn < now()')) === 1);
    expect(await statusOf('PAY-7')).toEqual(before);
    await site.as('admin').fetch('/rest/api/3/issue/PAY-30', { method: 'DELETE' });
    await overnight(async () => !(await words()).includes('Blocked'));
    // A release is told of the version alone: what waits in it follows the same day.
    await setVersion(true);
    await reached(async () => (await words()).includes('Does not match the query'));
  });
});

// Helpers

const scoreColumns = ['userBusinessValue', 'timeCriticality', 'riskReduction', 'jobSize'];
let changes = 0;

async function change(kind: string, subjectId: string, what: object): Promise<void> {
  changes += 1;
  const operation = { clientId: 'test-client', seq: changes, change: what };
  const answer = await site
    .as('admin')
    .invoke('project-settings', 'record.apply', { kind, subjectId, operations: [operation] });
  expect(answer).toMatchObject({ ok: true, value: { outcomes: [{ result: 'applied' }] } });
}

/**
 * Lets the night pass in steps, so that no run of the day is left out because one is under way; ends
 * with the first step after which it is so. A slow machine is given more time with each.
 */
async function overnight(isSo: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 6; step += 1) {
    await site.clock.advance(dayMs / 2);
    for (let tried = 0; tried < 12 + 6 * step; tried += 1) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  throw new Error('Three days passed without it.');
}

type Status = {
  readonly ready: string;
  readonly words: readonly string[];
  readonly recheckOn?: string;
};

async function statusOf(key: string): Promise<Status | undefined> {
  const path = `/rest/api/3/issue/${key}/properties/waymark.readiness.status`;
  return ((await json(path)) as { value?: Status }).value;
}

async function reached(isReached: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 400; tried += 1) {
    if (await isReached()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('What was waited for did not come.');
}

async function say(change: object): Promise<void> {
  const { id } = (await json('/rest/api/3/issue/PAY-33?fields=summary')) as { id: string };
  const answer = await site.as('product-owner').invoke('readiness-panel', 'record.apply', {
    kind: 'readiness',
    subjectId: id,
    operations: [{ clientId: 'test-client', seq: 1, change }],
  });
  expect(answer).toMatchObject({ ok: true, value: { outcomes: [{ result: 'applied' }] } });
}

async function until(ready: 'yes' | 'no'): Promise<void> {
  for (let tried = 0; tried < 400; tried += 1) {
    const { value } = (await json(
      '/rest/api/3/issue/PAY-33/properties/waymark.readiness.status',
    )) as { value?: { ready: string } };
    if (value?.ready === ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`PAY-33 never became ${ready}.`);
}

async function found(jql: string): Promise<number> {
  const answer = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['summary'], maxResults: 5 }),
  });
  const { issues } = (await answer.json()) as { issues: unknown[] };
  return issues.length;
}

async function weather(report: object): Promise<void> {
  const body = JSON.stringify(report);
  expect((await site.as('admin').fetch('/_host/weather', { method: 'PUT', body })).ok).toBe(true);
}

const json = async (path: string): Promise<unknown> => {
  const answer = await site.as('admin').fetch(path);
  return answer.json();
};
