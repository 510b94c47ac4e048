import type { Issue } from '#domain/issue/issue';
import type { SiteFields } from '#domain/issue/site-fields';
import type { Connection } from '../../send';
import { bulkFetchIssues, searchIssues } from './search-issues';

/** What to bring of each issue, and who is told how far it is. */
export type ReadAllQuestion = {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly siteFields: SiteFields;
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
};

const idsAtOnce = 5000;
const issuesAtOnce = 100;
const requestsAtOnce = 10;
// A whole tenant shares 100 requests a second; one reader takes at most 40.
const leastMsBetween = 25;

/** Lets at most ten works run at once and begin at most forty a second, in order. */
function makeGate(wait: Connection['wait'], now: () => number) {
  let running = 0;
  let nextAt = 0;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= requestsAtOnce)
      await new Promise<void>((resolve) => {
        queue.push(resolve);
      });
    else running += 1;
    try {
      const at = Math.max(now(), nextAt);
      nextAt = at + leastMsBetween;
      if (at > now()) await wait(at - now());
      return await work();
    } finally {
      const next = queue.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

const chunksOf = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / issuesAtOnce) }, (_, index) =>
    ids.slice(index * issuesAtOnce, (index + 1) * issuesAtOnce),
  );

/**
 * All issues that match: ids in pages of 5,000, and as each page comes, its issues a hundred at a
 * time, at most ten requests at once. Their order is not kept.
 */
export async function readAllIssues(
  connection: Connection,
  { jql, fields, properties, siteFields, onProgress }: ReadAllQuestion,
): Promise<readonly Issue[]> {
  const gate = makeGate(connection.wait, () => performance.now());
  const pending: Promise<readonly Issue[]>[] = [];
  let done = 0;
  let total = 0;
  const fetchChunk = async (ids: readonly string[]): Promise<readonly Issue[]> => {
    const issues = await gate(() =>
      bulkFetchIssues(connection, { ids, fields, properties }, siteFields),
    );
    done += ids.length;
    onProgress({ done, total });
    return issues;
  };
  let nextPageToken: string | undefined;
  do {
    const page = await searchIssues(connection, {
      jql,
      fields: ['id'],
      maxResults: idsAtOnce,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    total += page.issues.length;
    for (const chunk of chunksOf(page.issues.map((issue) => issue.id))) {
      const reading = fetchChunk(chunk);
      // Where the next page of ids cannot be read, nobody waits for this any more.
      reading.catch(() => undefined);
      pending.push(reading);
    }
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return (await Promise.all(pending)).flat();
}
