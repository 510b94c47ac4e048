import { bulkFetchIssues } from '#atlassian/jira/query/search-issues';
import { findIssue } from '#atlassian/jira/issue/read-issue';
import { writeIssueProperties } from '#atlassian/jira/issue/write-issue-properties';
import { writeIssueProperty } from '#atlassian/jira/issue/properties';
import { counting } from '#atlassian/points';
import type { Connection } from '#atlassian/send';
import { propertyKeys } from '#contract/record';
import { backFill, notBegun } from '#usecases/readiness/back-fill';
import type { RunningServer } from '../../host/server';
import type { ProductAnswer, ProductCall } from '../../src/ports/request';
import { onSample } from './on-sample';

const ids = Array.from({ length: 1000 }, (_, index) => String(10_000 + index));
const verdict = { [propertyKeys.readinessStatus]: { ready: 'no' } };

/** A Jira that has every work item it is asked for, and counts the requests and their points. */
function countingJira() {
  const cost = { requests: 0, points: 0 };
  const connection: Connection = counting(
    { request: (call) => Promise.resolve(answerTo(call)), wait: () => Promise.resolve() },
    (points) => {
      cost.requests += 1;
      cost.points += points;
    },
  );
  return { connection, cost };
}

function answerTo({ path, body }: ProductCall): ProductAnswer {
  const asked = (body as { issueIdsOrKeys?: readonly string[] } | undefined)?.issueIdsOrKeys;
  const json =
    asked === undefined
      ? issueOf(/issue\/(\d+)/.exec(path)?.[1] ?? '')
      : { issues: asked.map(issueOf) };
  return { status: 200, headers: {}, json };
}

const issueOf = (id: string): object => ({
  id,
  key: `PAY-${id}`,
  fields: {
    summary: 'Pay in parts',
    project: { id: '1', key: 'PAY' },
    issuetype: { id: '1', name: 'Story', hierarchyLevel: 0 },
    status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
  },
  properties: {},
});

/** What a way to the same end costs: requests, and points of the quota that all installations share. */
export type Cost = { readonly requests: number; readonly points: number };

/** The cost of reading 1,000 work items and writing a new verdict on each: as a back-fill, and one by one. */
export async function backFillRequests(): Promise<{ inBulk: Cost; oneByOne: Cost }> {
  const bulk = countingJira();
  const written = new Set<string>();
  const end = await backFill(ids, notBegun, {
    readIssues: (chunk) => bulkFetchIssues(bulk.connection, { ids: chunk, fields: ['summary'] }),
    judge: (issues) =>
      Promise.resolve(
        issues
          .filter(({ id }) => !written.has(id))
          .map(({ id }) => ({ issueId: id, properties: verdict })),
      ),
    write: async (changed) => {
      await writeIssueProperties(bulk.connection, changed);
      for (const { issueId } of changed) written.add(issueId);
      return true;
    },
    onProgress: () => undefined,
    isStopped: () => false,
  });
  if (end.written !== ids.length) throw new Error(`${String(end.written)} verdicts were written.`);
  const single = countingJira();
  for (const id of ids) {
    await findIssue(single.connection, id);
    await writeIssueProperty(single.connection, id, {
      propertyKey: propertyKeys.readinessStatus,
      value: verdict,
    });
  }
  return { inBulk: bulk.cost, oneByOne: single.cost };
}

/** What an event cost: the app's requests, and the work items it judged, neighbours included. */
export type EventCost = { readonly requests: number; readonly judged: number };

/** What four events cost on the local site, one after the other. */
export type EventCosts = {
  /** The first of the hour: it asks for the project too. */
  readonly first: EventCost;
  /** Two that neighbours follow: after one the verdict is new, after the other it is not. */
  readonly changed: EventCost;
  readonly same: EventCost;
  /** One that only says something of the item itself. */
  readonly own: EventCost;
};

/** Measures them on PAY-7, which is blocked, blocks, and has a parent. */
export const eventRequests = (): Promise<EventCosts> => onSample(measureEvents);

async function measureEvents({ site, weather }: RunningServer): Promise<EventCosts> {
  let requests: string[] = [];
  const { meetRequest } = weather;
  Object.assign(weather, {
    meetRequest: (method: string, path: string) => {
      requests.push(`${method} ${path}`);
      return meetRequest(method, path);
    },
  });
  const costOf = async (fields: object): Promise<EventCost> => {
    requests = [];
    await site.handle(edit(fields), { kind: 'person', accountId: 'acc-ana', viaApp: false });
    await quiet(() => requests.length);
    const reads = requests.filter((request) => /^GET .*\/issue\/[^/]+$/.test(request));
    return { requests: requests.length, judged: reads.length };
  };
  return {
    first: await costOf({ duedate: '2030-01-01' }),
    changed: await costOf({ duedate: '2030-01-02', customfield_10028: 5 }),
    same: await costOf({ duedate: '2030-01-03' }),
    own: await costOf({ summary: 'Pay in three parts' }),
  };
}

const edit = (fields: object): Request =>
  new Request('http://localhost/rest/api/3/issue/PAY-7', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields }),
  });

/** Waits until requests have come and a second and a half brought no more: neighbours come by the queue. */
async function quiet(count: () => number): Promise<void> {
  let before = 0;
  for (let tried = 0, still = 0; tried < 60 && still < 3; tried += 1) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    still = before > 0 && before === count() ? still + 1 : 0;
    before = count();
  }
}
