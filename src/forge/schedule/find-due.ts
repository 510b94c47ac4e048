import { searchIds, searchIssues } from '#atlassian/jira/query/search-issues';
import type { Connection } from '#atlassian/send';
import type { IssueId } from '#domain/issue/issue';
import { dueAgain, standingAtMost } from '../../usecases/readiness/due-again';

/** What is to be looked at again today: all that the calendar changes, and of what stands so many. */
export async function findDue(connection: Connection): Promise<readonly IssueId[]> {
  const [byCalendar, standing] = await Promise.all([
    searchIds(connection, dueAgain.byCalendar),
    searchIssues(connection, {
      jql: dueAgain.standing,
      fields: ['id'],
      maxResults: standingAtMost,
    }),
  ]);
  return [...byCalendar, ...standing.issues.map(({ id }) => id)];
}
