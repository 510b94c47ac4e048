import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

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

// Helpers

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
