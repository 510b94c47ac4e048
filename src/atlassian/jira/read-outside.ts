import * as v from 'valibot';
import type { Connection } from '../send';
import { ProductFault, send } from '../send';
import type { Issue } from '#domain/issue/issue';
import { blockersOf } from '#domain/readiness/blockers';
import type { ConditionAnswer, OutsideFacts, RemoteLink } from '#domain/readiness/facts';
import type { AskedOutside } from '#domain/readiness/needs';
import { medianVelocity } from '#domain/readiness/velocity';
import { askExpressions } from './ask-expressions';
import type { VelocityFields } from './read-velocity';
import { readFinishedSprints } from './read-velocity';

const remoteLinks = v.array(
  v.object({ object: v.object({ url: v.string(), title: v.optional(v.string(), '') }) }),
);
const found = v.object({
  issues: v.array(
    v.object({
      key: v.string(),
      fields: v.object({ duedate: v.optional(v.nullable(v.string())) }),
    }),
  ),
});

/** The work item, and the fields by which its project measures velocity. */
export type AskedIssue = VelocityFields & { readonly issue: Issue };

/** The outside sources that rules ask for, one request each; a source that refuses answers nothing of itself. */
export async function readOutside(
  connection: Connection,
  asked: AskedIssue,
  { needs, queries, expressions }: AskedOutside,
): Promise<OutsideFacts> {
  const { issue } = asked;
  const [links, dates, answers, truths, sprints] = await Promise.all([
    needs.includes('remoteLinks') ? readRemoteLinks(connection, issue.key) : undefined,
    needs.includes('linkedDates') ? readDueDays(connection, issue) : undefined,
    needs.includes('jql') ? askQueries(connection, issue, queries) : undefined,
    needs.includes('expression') ? askExpressions(connection, issue, expressions) : undefined,
    needs.includes('velocity')
      ? readFinishedSprints(connection, issue.projectKey, asked)
      : undefined,
  ]);
  return {
    ...(links === undefined ? {} : { remoteLinks: links }),
    ...(dates === undefined ? {} : { dueDayByKey: dates }),
    ...(answers === undefined ? {} : { answerByJql: answers }),
    ...(truths === undefined ? {} : { answerByExpression: truths }),
    ...(sprints === undefined ? {} : { medianVelocity: medianVelocity(sprints) }),
  };
}

async function readRemoteLinks(
  connection: Connection,
  issue: string,
): Promise<readonly RemoteLink[]> {
  const { json } = await send(connection, 'readRemoteLinks', { params: { issue } });
  const links = v.safeParse(remoteLinks, json);
  return links.success ? links.output.map(({ object }) => object) : [];
}

async function readDueDays(connection: Connection, issue: Issue) {
  const keys = blockersOf(issue.links).map((link) => link.other.key);
  if (keys.length === 0) return {};
  const { json } = await send(connection, 'bulkFetchIssues', {
    body: { issueIdsOrKeys: keys.slice(0, 100), fields: ['duedate'] },
  });
  const { issues } = v.parse(found, json);
  return Object.fromEntries(
    issues.flatMap(({ key, fields }) => (fields.duedate ? [[key, fields.duedate]] : [])),
  );
}

async function askQueries(
  connection: Connection,
  issue: Issue,
  queries: readonly string[],
): Promise<Readonly<Record<string, ConditionAnswer>>> {
  const answers = await Promise.all(
    queries.map(async (query) => [query, await askQuery(connection, issue, query)] as const),
  );
  return Object.fromEntries(answers);
}

async function askQuery(
  connection: Connection,
  issue: Issue,
  query: string,
): Promise<ConditionAnswer> {
  try {
    const { json } = await send(connection, 'searchIssues', {
      body: {
        jql: `id = ${issue.id} AND (${query})`,
        fields: ['id'],
        maxResults: 1,
        reconcileIssues: [Number(issue.id)],
      },
    });
    const { issues } = v.parse(v.object({ issues: v.array(v.unknown()) }), json);
    return issues.length > 0 ? { kind: 'holds' } : { kind: 'fails' };
  } catch (error) {
    if (error instanceof ProductFault && error.code === 'PRODUCT_REFUSED_INPUT')
      return { kind: 'unreadable', why: error.details[0] ?? 'it is not JQL.' };
    throw error;
  }
}
