import { createCloudClient } from 'jira.js/cloud';
import { backlogFields, backlogProperties } from '#usecases/scoring/backlog-item';
import type { clockedSite } from './clocked-site';
import { rowsPerPage } from './clocked-site';

/**
 * Loads a backlog as a script with `jira.js` does: the search page by page, each with the token of the
 * one before, since Jira sends a hundred at most where fields are asked for. Answers how many arrived.
 */
export async function loadPlainly(site: ReturnType<typeof clockedSite>): Promise<number> {
  const { fetch } = globalThis;
  globalThis.fetch = async (_, init) => {
    const asked = JSON.parse(init?.body as string) as { nextPageToken?: string };
    return Response.json(await site.readRows(Number(asked.nextPageToken ?? '0'), rowsPerPage));
  };
  try {
    const client = createCloudClient({
      host: 'http://bench.invalid',
      auth: { type: 'basic', email: 'ana@example.com', apiToken: 'ana' },
    });
    let loaded = 0;
    let nextPageToken: string | undefined;
    do {
      const page = await client.issueSearch.searchAndReconsileIssuesUsingJqlPost({
        ...{ jql: 'project = PAY ORDER BY Rank ASC', maxResults: 5000 },
        ...{ fields: [...backlogFields], properties: [...backlogProperties] },
        ...(nextPageToken === undefined ? {} : { nextPageToken }),
      });
      loaded += page.issues?.length ?? 0;
      nextPageToken = page.nextPageToken ?? undefined;
    } while (nextPageToken !== undefined);
    return loaded;
  } finally {
    globalThis.fetch = fetch;
  }
}
