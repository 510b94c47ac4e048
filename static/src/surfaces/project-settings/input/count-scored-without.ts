import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { countIssues } from '#atlassian/jira/query/search-issues';
import { clauseOf } from '../../../scoring/open-refresh';
import { asViewer } from '../../../bridge/request';

/**
 * About how many open work items of a project have a score, and nothing in this field: they would have
 * no score while the field holds one of its inputs. Undefined where Jira does not answer.
 */
export async function countScoredWithout(
  projectKey: string,
  fieldId: string,
): Promise<number | undefined> {
  const jql = [
    `project = ${quoteJql(projectKey)}`,
    'waymarkWsjf >= 0',
    'statusCategory != Done',
    `${clauseOf(fieldId)} is EMPTY`,
  ].join(' AND ');
  return countIssues(asViewer, jql).catch(() => undefined);
}
