import { bulkFetchIssues } from '#atlassian/jira/search-issues';
import { findIssue } from '#atlassian/jira/read-issue';
import { writeIssueProperties } from '#atlassian/jira/write-issue-properties';
import { writeIssueProperty } from '#atlassian/jira/properties';
import type { Connection } from '#atlassian/send';
import { propertyKeys } from '#contract/record';
import { backFill, notBegun } from '#usecases/readiness/back-fill';
import { startServer } from '../../host/server';
import { findRoot } from '../../host/root';
import type { ProductAnswer, ProductCall } from '../../src/ports/request';

const ids = Array.from({ length: 1000 }, (_, index) => String(10_000 + index));
const verdict = { [propertyKeys.readinessStatus]: { ready: 'no' } };

/** A Jira that has every work item it is asked for, and counts the requests. */
function countingJira() {
  let requests = 0;
  const connection: Connection = {
    request: (call) => {
      requests += 1;
      return Promise.resolve(answerTo(call));
    },
    wait: () => Promise.resolve(),
  };
  return { connection, requests: () => requests };
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

/** Requests to read 1,000 work items and write a new verdict on each: as a back-fill, and one by one. */
export async function backFillRequests(): Promise<{ inBulk: number; oneByOne: number }> {
  const bulk = countingJira();
  const end = await backFill(ids, notBegun, {
    readIssues: (chunk) => bulkFetchIssues(bulk.connection, { ids: chunk, fields: ['summary'] }),
    judge: () => Promise.resolve(verdict),
    write: (changed) => writeIssueProperties(bulk.connection, changed),
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
  return { inBulk: bulk.requests(), oneByOne: single.requests() };
}

/** What an event cost: the app's requests, and the work items it judged, neighbours included. */
export type EventCost = { readonly requests: number; readonly judged: number };

/** The cost of two events on the local site: one after which verdicts are new, one after which they are not. */
export async function eventRequests(): Promise<{ changed: EventCost; same: EventCost }> {
  const server = await startServer({
    root: findRoot(),
    folder: ':memory:',
    asOf: undefined,
    port: 0,
    beginning: 'sample',
  });
  try {
    let requests: string[] = [];
    const { meetRequest } = server.weather;
    Object.assign(server.weather, {
      meetRequest: (method: string, path: string) => {
        requests.push(`${method} ${path}`);
        return meetRequest(method, path);
      },
    });
    const requestsAfter = async (fields: object): Promise<EventCost> => {
      requests = [];
      await server.site.handle(edit(fields), {
        kind: 'person',
        accountId: 'acc-ana',
        viaApp: false,
      });
      await quiet(() => requests.length);
      const reads = requests.filter((request) => /^GET .*\/issue\/[^/]+$/.test(request));
      return { requests: requests.length, judged: reads.length };
    };
    return {
      changed: await requestsAfter({ summary: 'Pay in three parts' }),
      same: await requestsAfter({ summary: 'Pay in four parts' }),
    };
  } finally {
    await server.stop();
  }
}

const edit = (fields: object): Request =>
  new Request('http://localhost/rest/api/3/issue/PAY-33', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields }),
  });

/** Waits until requests have come and half a second brought no more. */
async function quiet(count: () => number): Promise<void> {
  let before = -1;
  for (let tried = 0; tried < 10 && (before < 1 || before !== count()); tried += 1) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
