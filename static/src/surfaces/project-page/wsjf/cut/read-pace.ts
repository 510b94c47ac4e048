import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { readAllIssues } from '#atlassian/jira/query/read-all-issues';
import type { Finished } from '#domain/scoring/cut/cut-plan';
import { asViewer } from '../../../../bridge/request';
import type { Level, WsjfPlace } from '../open-wsjf';

/** The forecast stands on this many whole weeks. */
export const paceWeeks = 12;

/** What the cut line stands on: what was finished, and for epics how many open work items each has. */
export type PaceFacts = {
  readonly finished: readonly Finished[];
  readonly openChildren: ReadonlyMap<string, number>;
};

/** Reads what was finished in the last twelve weeks, by resolution date, and what is open in the epics. */
export async function readPace(place: WsjfPlace, level: Level): Promise<PaceFacts> {
  const types = place.project.issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === 0);
  const scope =
    `project = ${quoteJql(place.project.key)} ` +
    `AND issuetype in (${types.map(({ id }) => id).join(', ')})`;
  const read = (condition: string, fields: readonly string[]) =>
    readAllIssues(asViewer, {
      jql: `${scope} AND ${condition}`,
      fields,
      properties: [],
      siteFields: {},
      onProgress: () => undefined,
    });
  const [done, open] = await Promise.all([
    read(`statusCategory = Done AND resolved >= -${String(paceWeeks * 7 + 1)}d`, [
      'resolutiondate',
      'issuetype',
    ]),
    level === 'epic' ? read('statusCategory != Done AND parent is not EMPTY', ['parent']) : [],
  ]);
  const openChildren = new Map<string, number>();
  for (const { parent } of open)
    if (parent !== undefined) openChildren.set(parent.id, (openChildren.get(parent.id) ?? 0) + 1);
  return {
    finished: done.flatMap(({ resolvedAt, type }) =>
      resolvedAt === undefined ? [] : [{ on: resolvedAt.slice(0, 10), typeName: type.name }],
    ),
    openChildren,
  };
}
