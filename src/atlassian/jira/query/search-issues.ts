import * as v from 'valibot';
import type { Issue } from '#domain/issue/issue';
import type { SiteFields } from '#domain/issue/site-fields';
import type { Connection } from '../../send';
import { send } from '../../send';
import { parseIssue } from '../issue/parse-issue';

const aPage = v.object({
  issues: v.array(v.unknown()),
  nextPageToken: v.optional(v.nullable(v.string())),
});

/** One page of a search, and how to ask for the next. */
export type SearchPage = { readonly issues: readonly Issue[]; readonly nextPageToken?: string };

/** What to bring of each issue found. */
export type SearchQuestion = {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties?: readonly string[];
  /** At most 5,000; Jira sends fewer when many fields are asked for. */
  readonly maxResults: number;
  readonly nextPageToken?: string;
  /** Ids written a moment ago, which the index may not know yet; at most 50. */
  readonly reconcileIssues?: readonly number[];
};

/** One page of issues in the order of the JQL; there is no total. */
export async function searchIssues(
  connection: Connection,
  question: SearchQuestion,
  siteFields: SiteFields = {},
): Promise<SearchPage> {
  const { json } = await send(connection, 'searchIssues', { body: question });
  const page = v.parse(aPage, json);
  return {
    issues: page.issues.map((issue) => parseIssue(issue, siteFields)),
    ...(page.nextPageToken ? { nextPageToken: page.nextPageToken } : {}),
  };
}

/** The ids of all issues that match, in the JQL's order, in pages of 5,000. */
export async function searchIds(connection: Connection, jql: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const page: SearchPage = await searchIssues(connection, {
      jql,
      fields: ['id'],
      maxResults: 5000,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    ids.push(...page.issues.map((issue) => issue.id));
    nextPageToken = page.nextPageToken;
  } while (nextPageToken !== undefined);
  return ids;
}

/** About how many issues match. */
export async function countIssues(connection: Connection, jql: string): Promise<number> {
  const { json } = await send(connection, 'countIssues', { body: { jql } });
  return v.parse(v.object({ count: v.number() }), json).count;
}

const aBulkAnswer = v.object({ issues: v.array(v.unknown()) });

/** Up to a hundred issues by id, in ascending id; those gone or hidden are left out. */
export async function bulkFetchIssues(
  connection: Connection,
  question: {
    readonly ids: readonly string[];
    readonly fields: readonly string[];
    readonly properties?: readonly string[];
  },
  siteFields: SiteFields = {},
): Promise<readonly Issue[]> {
  const { ids, fields, properties } = question;
  const { json } = await send(connection, 'bulkFetchIssues', {
    body: { issueIdsOrKeys: ids, fields, ...(properties === undefined ? {} : { properties }) },
  });
  return v.parse(aBulkAnswer, json).issues.map((issue) => parseIssue(issue, siteFields));
}
