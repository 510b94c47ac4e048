import { findIssue } from '#atlassian/jira/issue/read-issue';
import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { findProject } from '#atlassian/jira/project/read-project';
import { searchIssues } from '#atlassian/jira/query/search-issues';
import { readFields } from '#atlassian/jira/project/site-fields';
import type { EditableFields } from '#domain/readiness/status/readiness-source';
import { asViewer } from '../../../bridge/request';

/** A field that could hold an input of the score. */
export type FieldChoice = {
  readonly id: string;
  readonly name: string;
  readonly isSelect: boolean;
  /** The options of a select field; none where it is on no edit screen that was looked at. */
  readonly options: readonly { readonly id: string; readonly name: string }[];
  /** Kinds of work items on whose edit screen it was not found, with the one looked at. */
  readonly missingOn: readonly { readonly type: string; readonly key: string }[];
};

const selects = [':select', ':radiobuttons'];

/**
 * The number and single-choice fields of the site that the viewer sees, with what the edit screens of the
 * newest epic and the newest story say of each: two reads, then one search and one read a level.
 */
export async function readFieldChoices(projectKey: string): Promise<readonly FieldChoice[]> {
  const [fields, project] = await Promise.all([
    readFields(asViewer),
    findProject(asViewer, projectKey),
  ]);
  const types = project?.issueTypes ?? [];
  const typesAt = (level: number) => types.filter((type) => type.hierarchyLevel === level);
  const [epic, story] = await Promise.all([
    screenOf(projectKey, typesAt(1)),
    screenOf(projectKey, typesAt(0)),
  ]);
  const screens = [epic, story].filter((screen) => screen !== undefined);
  return fields
    .filter(
      ({ customType, valueType }) => customType !== undefined && isFitting(customType, valueType),
    )
    .map(({ id, name, customType = '' }) => ({
      id,
      name,
      isSelect: isSelect(customType),
      options: screens.find(({ editable }) => id in editable)?.editable[id]?.choices ?? [],
      missingOn: screens
        .filter(({ editable }) => !(id in editable))
        .map(({ type, key }) => ({ type, key })),
    }))
    .filter(({ missingOn }) => screens.length === 0 || missingOn.length < screens.length)
    .sort((a, b) => a.name.localeCompare(b.name));
}

const isSelect = (customType: string): boolean => selects.some((end) => customType.endsWith(end));

const isFitting = (customType: string, valueType: string | undefined): boolean =>
  valueType === 'number' || isSelect(customType);

type Screen = { readonly key: string; readonly type: string; readonly editable: EditableFields };

async function screenOf(
  projectKey: string,
  types: readonly { readonly id: string }[],
): Promise<Screen | undefined> {
  if (types.length === 0) return undefined;
  const ids = types.map(({ id }) => id).join(', ');
  const { issues } = await searchIssues(asViewer, {
    jql: `project = ${quoteJql(projectKey)} AND issuetype in (${ids}) ORDER BY created DESC`,
    fields: ['issuetype'],
    maxResults: 1,
  });
  const [newest] = issues;
  if (newest === undefined) return undefined;
  const found = await findIssue(asViewer, newest.id, { fields: ['summary'], withEditable: true });
  const editable = found?.editable ?? {};
  return { key: newest.key, type: newest.type.name, editable };
}
