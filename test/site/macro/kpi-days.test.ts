import { readMetricsCopy } from '#contract/product/metric-state';
import type { PersonName, RunningSite } from '../start-site';
import { people, startSite } from '../start-site';

let site: RunningSite;

beforeAll(async () => {
  site = await startSite();
});

afterAll(async () => {
  await site.stop();
});

describe('the daily counts', () => {
  it('are taken of every project the app may read, and leave it as shares only', async () => {
    const project = await projectId();
    const keys = await waiting(project);
    for (const [index, key] of keys.entries())
      await rate(key, { ready: index % 2 === 0 ? 'yes' : 'no' });
    expect(await shares(project)).toMatchObject({ ready: [] });
    await site.clock.advance(10 * 60_000);
    expect(await until(project, (found) => found.ready.length > 0)).toMatchObject({
      ready: [50],
      met: [],
    });
  });

  it('are not told to someone who may not see the project', async () => {
    const answer = await history('no-jira', await projectId());
    expect(answer).toMatchObject({ ok: false });
  });
});

describe('product metrics', () => {
  const points = (...values: readonly number[]) =>
    values.map((value, at) => [`2026-0${String(at + 1)}-01`, value, 400]);
  const described = { name: 'Churn', direction: 'down', unit: '' };
  const create = {
    ...{ type: 'create', id: 'churn-of-customers', kind: 'churn', step: 'month' },
    ...{ description: described, points: points(12), source: 'churn.csv' },
  };

  it('are loaded by editors of Waymark alone, and read by whoever sees the project', async () => {
    const refused = await change('developer', create);
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } });
    expect(await metricsSeenBy('viewer')).toBeUndefined();
    await nameEditor('product-owner');
    expect(await change('product-owner', create)).toMatchObject({ ok: true });
    expect(await metricsSeenBy('viewer')).toMatchObject({
      metrics: [{ name: 'Churn', loadedBy: people['product-owner'], points: points(12) }],
    });
    expect(await metricsSeenBy('no-jira')).toBeUndefined();
  });

  it('lose nothing of two editors who load at once, and take a repeat for one', async () => {
    const add = (at: number, value: number) => ({
      ...{ type: 'add', id: 'churn-of-customers', source: `${String(at)}.csv` },
      points: [[`2026-0${String(at)}-01`, value, 400]],
    });
    const clientId = crypto.randomUUID();
    await Promise.all([
      change('project-admin', add(2, 8), clientId),
      change('project-admin', add(2, 8), clientId),
      change('product-owner', add(3, 10)),
    ]);
    const seen = await metricsSeenBy('viewer');
    expect(seen?.metrics[0]?.points).toEqual(points(12, 8, 10));
  });

  it('are deleted and taken back with every number', async () => {
    const id = 'churn-of-customers';
    await change('project-admin', { type: 'remove', id });
    expect(await metricsSeenBy('viewer')).toMatchObject({ metrics: [] });
    await change('product-owner', { type: 'restore', id });
    expect((await metricsSeenBy('viewer'))?.metrics[0]?.points).toEqual(points(12, 8, 10));
  });
});

// Helpers

async function change(
  person: PersonName,
  sent: object,
  clientId: string = crypto.randomUUID(),
): Promise<unknown> {
  const subjectId = await projectId();
  const operations = [{ clientId, seq: 1, change: sent }];
  const request = { kind: 'metrics', subjectId, operations };
  return site.as(person).invoke('roadmap', 'record.apply', request);
}

async function nameEditor(person: PersonName): Promise<void> {
  const editors = { accountIds: [people[person]], roleIds: [] };
  const operations = [
    { clientId: crypto.randomUUID(), seq: 1, change: { type: 'editors', editors } },
  ];
  const request = { kind: 'settings', subjectId: await projectId(), operations };
  await site.as('project-admin').invoke('roadmap', 'record.apply', request);
}

/** What a person's browser reads with their own rights; undefined where there is nothing, or not for them. */
async function metricsSeenBy(person: PersonName) {
  const answer = await site
    .as(person)
    .fetch('/rest/api/3/project/search?keys=PAY&properties=waymark.metrics');
  const { values = [] } = (await answer.json()) as {
    values?: { properties?: Record<string, unknown> }[];
  };
  return readMetricsCopy(values[0]?.properties?.['waymark.metrics']);
}

type Shares = { readonly ready: readonly number[]; readonly met: readonly number[] };

async function rate(key: string, status: object): Promise<void> {
  const answer = await site
    .as('admin')
    .fetch(`/rest/api/3/issue/${key}/properties/waymark.readiness.status`, {
      method: 'PUT',
      body: JSON.stringify(status),
    });
  expect(answer.ok).toBe(true);
}

/** Ten work items that nobody has started. */
async function waiting(project: string): Promise<readonly string[]> {
  const jql = `project = ${project} AND statusCategory = "To Do" ORDER BY key`;
  const answer = await site.as('admin').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['summary'], maxResults: 10 }),
  });
  const { issues } = (await answer.json()) as { issues: { key: string }[] };
  expect(issues).toHaveLength(10);
  return issues.map((issue) => issue.key);
}

async function projectId(): Promise<string> {
  const answer = await site.as('admin').fetch('/rest/api/3/project/PAY');
  return ((await answer.json()) as { id: string }).id;
}

const history = (person: 'viewer' | 'no-jira', project: string): Promise<unknown> =>
  site.as(person).invoke('roadmap', 'macro.shares', { projectId: project });

async function shares(project: string): Promise<Shares> {
  const answer = (await history('viewer', project)) as { ok: boolean; value: Shares };
  expect(answer.ok).toBe(true);
  return answer.value;
}

async function until(project: string, isReached: (found: Shares) => boolean): Promise<Shares> {
  for (let tried = 0; tried < 400; tried += 1) {
    const found = await shares(project);
    if (isReached(found)) return found;
    // The walk counts one project every quarter of an hour.
    await site.clock.advance(15 * 60_000);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('No day was counted.');
}
