import type { Connection } from '#atlassian/send';
import { ProductFault } from '#atlassian/send';
import { defaultScoringSettings } from '#contract/scoring/scoring-settings';
import type { BacklogProgress } from '#usecases/scoring/load-backlog';
import { loadBacklog } from '#usecases/scoring/load-backlog';
import type { ProductAnswer, Request } from '../../../../../src/ports/request';
import { backlogPorts } from './open-wsjf';

const place = { settings: defaultScoringSettings };
const ids = Array.from({ length: 1234 }, (_, at) => String(10_000 + at));

describe('a backlog read from Jira', () => {
  it('goes on by itself after a 429 in the middle, as late as Jira asks for, and loses no row', async () => {
    const jira = fakeJira({ busyAt: [3, 4, 9], retryAfter: '7' });
    const told: BacklogProgress[] = [];
    const items = await loadBacklog('project = PAY', backlogPorts(jira.connection, place), {
      onProgress: (progress) => told.push(progress),
    });
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(jira.waits.filter((ms) => ms === 7000)).toHaveLength(3);
    expect(told.at(-1)).toMatchObject({ loaded: 1234, total: 1234, isComplete: true });
  });

  it('ends with what Jira says where it stays busy', async () => {
    const jira = fakeJira({ busyAt: Array.from({ length: 999 }, (_, at) => at + 2) });
    const loading = loadBacklog('project = PAY', backlogPorts(jira.connection, place));
    await expect(loading).rejects.toThrow(ProductFault);
  });

  it('shows what was deleted, moved or hidden between two answers in no row and in no total', async () => {
    const gone = new Set(['10005', '10700', '11233']);
    const jira = fakeJira({ gone });
    const told: BacklogProgress[] = [];
    const items = await loadBacklog('project = PAY', backlogPorts(jira.connection, place), {
      onProgress: (progress) => told.push(progress),
    });
    expect(items.map(({ id }) => id)).toEqual(ids.filter((id) => !gone.has(id)));
    expect(told.at(-1)?.items).toHaveLength(1231);
    expect(told.at(-1)).toMatchObject({ loaded: 1231, total: 1231, isComplete: true });
  });
});

// Helpers

/** Answers as Jira does; the requests at these places, counted from 1, with a 429. */
function fakeJira(fate: {
  readonly busyAt?: readonly number[];
  readonly retryAfter?: string;
  readonly gone?: ReadonlySet<string>;
}) {
  const { busyAt = [], retryAfter, gone = new Set() } = fate;
  const waits: number[] = [];
  let count = 0;
  const request: Request = ({ path, body }) => {
    count += 1;
    if (busyAt.includes(count))
      return answered({
        status: 429,
        headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
      });
    if (path === '/rest/api/3/search/jql') return answered(pageOf(body as SearchBody));
    const { issueIdsOrKeys } = body as { issueIdsOrKeys: readonly string[] };
    const issues = issueIdsOrKeys.filter((id) => !gone.has(id)).map(issueOf);
    return answered({ status: 200, headers: {}, json: { issues } });
  };
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  const connection: Connection = { request, wait };
  return { connection, waits };
}

type SearchBody = { readonly nextPageToken?: string };

const perPage = 500;

function pageOf({ nextPageToken = '0' }: SearchBody): ProductAnswer {
  const from = Number(nextPageToken);
  const issues = ids.slice(from, from + perPage).map((id) => ({ id }));
  const next = from + perPage < ids.length ? { nextPageToken: String(from + perPage) } : {};
  return { status: 200, headers: {}, json: { issues, ...next } };
}

const answered = (answer: ProductAnswer): Promise<ProductAnswer> => Promise.resolve(answer);

const issueOf = (id: string) => ({ id, key: `PAY-${id}`, fields: { summary: 'Pays by card' } });
