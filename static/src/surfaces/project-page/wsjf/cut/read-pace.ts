import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { readAllIssues } from '#atlassian/jira/query/read-all-issues';
import { asViewer } from '../../../../bridge/request';
import type { Level, WsjfPlace } from '../open-wsjf';
import { typesOf } from '../open-wsjf';
import type { PaceFacts } from './plan-cuts';
import { finishedIn, paceWeeks } from './plan-cuts';

/** Reads what was finished in the last twelve weeks, by resolution date, and what is open in the epics. */
export async function readPace(place: WsjfPlace, level: Level): Promise<PaceFacts> {
  const types = typesOf(place.project, 'story');
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
    finished: finishedIn(place.timeZone, done),
    openChildren,
  };
}
