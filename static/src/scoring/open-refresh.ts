import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { searchIds } from '#atlassian/jira/query/search-issues';
import { send } from '#atlassian/send';
import { propertyKeys } from '#contract/record';
import type { IssueId } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { ScoringMethod } from '#domain/scoring/scale/off-scale';
import type { ScoringChange } from '#domain/scoring/scoring-record';
import type { RefreshPorts } from '#usecases/scoring/refresh-scores';
import { answered, backend } from '../bridge/backend';
import { asViewer } from '../bridge/request';

/** The work items of a project that have a score, or a number in a field that holds an input. */
export function findScored(
  projectKey: string,
  { fields }: Pick<ScoringMethod, 'fields'>,
): Promise<readonly IssueId[]> {
  const inField = Object.values(fields).map(({ fieldId }) => `${clauseOf(fieldId)} is not EMPTY`);
  // Jira does not promise `is not EMPTY` for names of properties; any day is after the first.
  const has = ['waymarkScoredOn >= "1970-01-01"', ...inField].join(' OR ');
  return searchIds(
    asViewer,
    `project = ${quoteJql(projectKey)} AND (${has}) ORDER BY created DESC`,
  );
}

/** A custom field as JQL names it wherever it is called what: `cf[10028]`. */
export const clauseOf = (fieldId: string): string => {
  const number = /^customfield_(\d+)$/.exec(fieldId)?.[1];
  return number === undefined ? quoteJql(fieldId) : `cf[${number}]`;
};

/** Reads as the viewer; changes through the function, which checks that they may. */
export const refreshPorts = ({
  fields,
}: Pick<ScoringMethod, 'fields'>): Pick<RefreshPorts, 'readIssues' | 'change'> => {
  const asked = ['summary', ...Object.values(fields).map(({ fieldId }) => fieldId)];
  const clientId = crypto.randomUUID().replaceAll('-', '').slice(0, 20);
  return {
    async readIssues(ids) {
      const { json } = await send(asViewer, 'bulkFetchIssues', {
        body: { issueIdsOrKeys: ids, fields: asked, properties: [propertyKeys.scoring] },
      });
      return (json as { issues?: unknown[] }).issues ?? [];
    },
    change: (subjectId, changes) => changeScore(subjectId, clientId, changes),
  };
};

async function changeScore(
  subjectId: IssueId,
  clientId: string,
  changes: readonly ScoringChange[],
): Promise<Result<null, Problem>> {
  const operations = changes.map((change, at) => ({ clientId, seq: at + 1, change }));
  const asked = backend('record.apply', { kind: 'scoring', subjectId, operations });
  const answer = await answered(asked);
  if (!answer.ok) return answer;
  const problem = answer.value.outcomes.find((outcome) => outcome.problem)?.problem;
  return problem === undefined ? ok(null) : refused(problem);
}
