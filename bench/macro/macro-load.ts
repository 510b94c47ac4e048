import { readAllIssues } from '#atlassian/jira/query/read-all-issues';
import type { ProductAnswer, Request } from '../../src/ports/request';

/** What every request takes here: a usual answer time of Jira Cloud. */
export const latencyMs = 150;

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** How many requests a scope of so many issues needs at least. */
export const loadRequests = (issues: number) => ({
  ids: Math.ceil(issues / 5000),
  bulk: Math.ceil(issues / 100),
});

const status = { id: '1', name: 'To Do', statusCategory: { key: 'new' } };

const issueOf = (id: string, epics: number) => ({
  id,
  key: `PAY-${id}`,
  fields: {
    summary: `Work item ${id}`,
    issuetype: { id: '1', name: 'Story', hierarchyLevel: Number(id) <= epics ? 1 : 0 },
    status,
    created: '2026-01-05T08:00:00.000+0000',
    parent: Number(id) <= epics ? null : { id: String(1 + (Number(id) % epics)), key: 'PAY-1' },
  },
});

/** Loads a scope from a Jira that answers after `latencyMs`; answers how long and how many requests. */
export async function loadAtLatency(
  epics: number,
  children: number,
): Promise<{ readonly ms: number; readonly requests: number }> {
  let requests = 0;
  const count = epics + children;
  const answer = (body: Record<string, unknown>): unknown => {
    const ids = body['issueIdsOrKeys'] as readonly string[] | undefined;
    if (ids !== undefined) return { issues: ids.map((id) => issueOf(id, epics)) };
    const start = Number(body['nextPageToken'] ?? 0);
    const end = Math.min(count, start + 5000);
    return {
      issues: Array.from({ length: end - start }, (_, index) => ({
        id: String(start + index + 1),
      })),
      ...(end < count ? { nextPageToken: String(end) } : {}),
    };
  };
  const request: Request = async ({ body }): Promise<ProductAnswer> => {
    requests += 1;
    await wait(latencyMs);
    return { status: 200, headers: {}, json: answer(body as Record<string, unknown>) };
  };
  const startedAt = performance.now();
  const issues = await readAllIssues(
    { request, wait },
    {
      jql: 'project = PAY',
      fields: ['summary'],
      properties: [],
      siteFields: {},
      onProgress: () => undefined,
    },
  );
  if (issues.length !== count) throw new RangeError(`Loaded ${String(issues.length)} issues.`);
  return { ms: performance.now() - startedAt, requests };
}
