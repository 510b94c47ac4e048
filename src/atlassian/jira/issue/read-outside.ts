import * as v from 'valibot';
import type { Connection } from '../../send';
import { send } from '../../send';
import type { Issue, IssueKey } from '#domain/issue/issue';
import { blockersOf } from '#domain/readiness/judge/blockers';
import type { OutsideFacts, RemoteLink } from '#domain/readiness/judge/facts';
import type { AskedOutside } from '#domain/readiness/definition/needs';
import { medianVelocity } from '#domain/readiness/team/velocity';
import type { CalendarDay } from '#domain/time/calendar-day';
import { askExpressions } from '../query/ask-expressions';
import { askEachQuery, askQueries } from '../query/ask-queries';
import type { VelocityFields } from '../project/read-velocity';
import { readFinishedSprints } from '../project/read-velocity';

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

/** What to read, and how: `isSparing` asks all queries in one request, of an index that may lag by seconds. */
export type OutsideQuestion = AskedOutside & { readonly isSparing?: boolean };

/**
 * The outside sources that rules ask for, one request each, but one for each query unless it is sparing;
 * a source that refuses answers nothing of itself.
 */
export async function readOutside(
  connection: Connection,
  asked: AskedIssue,
  { needs, queries, expressions, isSparing = false }: OutsideQuestion,
): Promise<OutsideFacts> {
  const { issue } = asked;
  const ask = isSparing ? askQueries : askEachQuery;
  const [links, dates, answers, truths, sprints] = await Promise.all([
    needs.includes('remoteLinks') ? readRemoteLinks(connection, issue.key) : undefined,
    needs.includes('linkedDates')
      ? readDueDays(
          connection,
          blockersOf(issue.links).map(({ other }) => other.key),
        )
      : undefined,
    needs.includes('jql') ? ask(connection, [issue.id], queries) : undefined,
    needs.includes('expression') ? askExpressions(connection, issue, expressions) : undefined,
    needs.includes('velocity')
      ? readFinishedSprints(connection, issue.projectKey, asked)
      : undefined,
  ]);
  return {
    ...(links === undefined ? {} : { remoteLinks: links }),
    ...(dates === undefined ? {} : { dueDayByKey: dates }),
    ...(answers === undefined ? {} : { answerByJql: answers(issue.id) }),
    ...(truths === undefined ? {} : { answerByExpression: truths }),
    ...(sprints === undefined ? {} : { medianVelocity: medianVelocity(sprints) }),
  };
}

/** The web links of one issue. */
export async function readRemoteLinks(
  connection: Connection,
  issue: string,
): Promise<readonly RemoteLink[]> {
  const { json } = await send(connection, 'readRemoteLinks', { params: { issue } });
  const links = v.safeParse(remoteLinks, json);
  return links.success ? links.output.map(({ object }) => object) : [];
}

/** The days on which issues are due, by key, a hundred in a request; those without one are left out. */
export async function readDueDays(
  connection: Connection,
  keys: readonly IssueKey[],
): Promise<Readonly<Record<IssueKey, CalendarDay>>> {
  const days: Record<IssueKey, CalendarDay> = {};
  for (let at = 0; at < keys.length; at += 100) {
    const { json } = await send(connection, 'bulkFetchIssues', {
      body: { issueIdsOrKeys: keys.slice(at, at + 100), fields: ['duedate'] },
    });
    for (const { key, fields } of v.parse(found, json).issues)
      if (fields.duedate) days[key] = fields.duedate;
  }
  return days;
}
