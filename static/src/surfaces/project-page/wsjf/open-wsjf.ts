import { readMyPermissions } from '#atlassian/jira/people/permissions';
import { quoteJql } from '#atlassian/jira/query/quote-jql';
import type { Project } from '#atlassian/jira/project/read-project';
import { findProjectWithProperty } from '#atlassian/jira/project/read-project';
import type { Connection } from '#atlassian/send';
import { send } from '#atlassian/send';
import { propertyKeys } from '#contract/record';
import type { ScoringSettings } from '#contract/scoring/scoring-settings';
import type { InputFields } from '#domain/scoring/input-field';
import type { ScoringMethod } from '#domain/scoring/scale/off-scale';
import { parseScoringSettings } from '#contract/scoring/scoring-settings';
import type { BacklogPorts } from '#usecases/scoring/load-backlog';
import { backlogFields, backlogProperties } from '#usecases/scoring/backlog-item';

/** One ranking is of one level: epics and stories never share one. */
export type Level = 'epic' | 'story';

/** What the tab knows before it loads a single row. */
export type WsjfPlace = {
  readonly project: Project;
  readonly settings: ScoringSettings;
  /** When work counts as started and finished here, as it is stored: parsed where it is asked for. */
  readonly flow: unknown;
  /** The viewer's, in which days begin and end. */
  readonly timeZone: string;
  readonly canScore: boolean;
  readonly canSchedule: boolean;
  /** Business projects keep no rank. */
  readonly hasRank: boolean;
};

/** How the place's project scores. */
export const methodIn = ({ project, settings }: WsjfPlace): ScoringMethod => ({
  projectId: project.id,
  ...settings,
});

/** Reads what the tab stands on, in two requests side by side; undefined when the project is gone. */
export async function openWsjf(
  connection: Connection,
  { projectKey, timeZone }: { readonly projectKey: string; readonly timeZone: string },
): Promise<WsjfPlace | undefined> {
  const [found, held] = await Promise.all([
    findProjectWithProperty(connection, projectKey, propertyKeys.settings),
    readMyPermissions(connection, ['EDIT_ISSUES', 'SCHEDULE_ISSUES'], { project: projectKey }),
  ]);
  if (found === undefined) return undefined;
  const { project, property } = found;
  const { sections } = (property ?? {}) as { sections?: { scoring?: unknown; flow?: unknown } };
  return {
    project,
    settings: parseScoringSettings(sections?.scoring),
    flow: sections?.flow,
    timeZone,
    canScore: held.has('EDIT_ISSUES'),
    canSchedule: held.has('SCHEDULE_ISSUES'),
    hasRank: project.projectTypeKey === 'software',
  };
}

const hierarchyLevels: Readonly<Record<Level, number>> = { epic: 1, story: 0 };

/** The work types of a level. */
export const typesOf = ({ issueTypes }: Project, level: Level): Project['issueTypes'] =>
  issueTypes.filter(({ hierarchyLevel }) => hierarchyLevel === hierarchyLevels[level]);

/** The unfinished work items of a level, in Jira's order; undefined where the project has no such type. */
export function jqlOfLevel({ project, hasRank }: WsjfPlace, level: Level): string | undefined {
  const types = typesOf(project, level);
  if (types.length === 0) return undefined;
  const order = hasRank ? 'Rank ASC' : 'key ASC';
  return (
    `project = ${quoteJql(project.key)} AND issuetype in (${types.map(({ id }) => id).join(', ')}) ` +
    `AND statusCategory != Done ORDER BY ${order}`
  );
}

/** The epics and what belongs to the levels below them, in Jira's order. */
export const jqlOfBoth = ({ project }: WsjfPlace): string =>
  `project = ${quoteJql(project.key)} AND statusCategory != Done AND issuetype in (` +
  `${project.issueTypes
    .filter(({ hierarchyLevel }) => hierarchyLevel === 0 || hierarchyLevel === 1)
    .map(({ id }) => id)
    .join(', ')}) ORDER BY Rank ASC`;

/** All of the project in Jira's order, finished or not. */
export const jqlOfAll = ({ project }: WsjfPlace): string =>
  `project = ${quoteJql(project.key)} ORDER BY Rank ASC`;

const fieldsToRead = (inputFields: InputFields): readonly string[] => [
  ...new Set([...backlogFields, ...Object.values(inputFields).map(({ fieldId }) => fieldId)]),
];

type SearchAnswer = { issues?: { id: string }[]; nextPageToken?: string | null };

/** Reads of the backlog as the viewer, with the fields in which the project keeps inputs. */
export const backlogPorts = (
  connection: Connection,
  { settings }: Pick<WsjfPlace, 'settings'>,
): BacklogPorts => ({
  inputFields: settings.fields,
  async readIds(jql, nextPageToken) {
    const body = { jql, fields: ['id'], maxResults: 5000 };
    const { json } = await send(connection, 'searchIssues', {
      body: nextPageToken === undefined ? body : { ...body, nextPageToken },
    });
    const answer = json as SearchAnswer;
    const ids = (answer.issues ?? []).map(({ id }) => id);
    return answer.nextPageToken ? { ids, nextPageToken: answer.nextPageToken } : { ids };
  },
  async readIssues(ids) {
    const { json } = await send(connection, 'bulkFetchIssues', {
      body: {
        issueIdsOrKeys: ids,
        fields: fieldsToRead(settings.fields),
        properties: backlogProperties,
      },
    });
    return (json as { issues?: unknown[] }).issues ?? [];
  },
  now: () => performance.now(),
  wait: connection.wait,
});
