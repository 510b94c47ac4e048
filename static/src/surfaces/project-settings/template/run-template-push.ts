import { quoteJql } from '#atlassian/jira/query/quote-jql';
import { searchIssues } from '#atlassian/jira/query/search-issues';
import type { Followed, FollowRequest } from '#contract/criteria/criteria-definitions';
import { followedAtOnce } from '#contract/criteria/criteria-definitions';
import { parseCriteriaStatus } from '#contract/criteria/criteria-status';
import { propertyKeys } from '#contract/record';
import type { Issue } from '#domain/issue/issue';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok } from '#domain/result';
import { backend } from '../../../bridge/backend';
import { asViewer } from '../../../bridge/request';

/** One call writes on at most so many, well within the time that a function has. */
const broughtAtOnce = 10;

/** The work items of a project that use a template, by key; those that are done only when asked for. */
export async function findUsers(
  projectKey: string,
  templateId: string,
  { withDone }: { readonly withDone: boolean },
): Promise<readonly Issue[]> {
  const open = withDone ? '' : ' AND statusCategory != Done';
  const jql = `project = ${quoteJql(projectKey)} AND waymarkCriteriaTotal >= 0${open} ORDER BY key ASC`;
  const users: Issue[] = [];
  let nextPageToken: string | undefined;
  do {
    const page = await searchIssues(asViewer, {
      jql,
      fields: ['summary'],
      properties: [propertyKeys.criteriaStatus],
      maxResults: 100,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    users.push(...page.issues.filter((issue) => uses(issue, templateId)));
    ({ nextPageToken } = page);
  } while (nextPageToken !== undefined);
  return users;
}

function uses({ properties }: Issue, templateId: string): boolean {
  const status = parseCriteriaStatus(properties[propertyKeys.criteriaStatus]);
  return status.ok && status.value.templates?.includes(templateId) === true;
}

/** Asks for all work items, a few in each call; ends at the first call that is refused. */
export async function followAll(
  question: Omit<FollowRequest, 'issueIds'>,
  issues: readonly Pick<Issue, 'id'>[],
  onProgress: (done: readonly Followed[]) => void,
): Promise<Result<readonly Followed[], Problem>> {
  const size = question.act === 'look' ? followedAtOnce : broughtAtOnce;
  const followed: Followed[] = [];
  for (let from = 0; from < issues.length; from += size) {
    const issueIds = issues.slice(from, from + size).map(({ id }) => id);
    const answer = await backend('criteria.followTemplate', { ...question, issueIds });
    if (!answer.ok) return answer;
    followed.push(...answer.value);
    onProgress(followed);
  }
  return ok(followed);
}
