import { searchIds, searchIssues } from '#atlassian/jira/search-issues';
import { dueAgain, standingAtMost } from '../../usecases/readiness/due-again';
import { enqueue } from '../triggers/evaluation-queue';
import type { Turn } from '../triggers/within-share';

/**
 * Once a day: whatever the calendar alone can have changed (a waiver that ended, a score that aged, a
 * due date that went by) is found by an indexed query and evaluated through the queue; by another, no
 * more than this hour's share of points can bear, what may have changed without anybody telling.
 */
export async function recheckDue({ connection }: Turn): Promise<void> {
  const [byCalendar, standing] = await Promise.all([
    searchIds(connection, dueAgain.byCalendar),
    searchIssues(connection, {
      jql: dueAgain.standing,
      fields: ['id'],
      maxResults: standingAtMost,
    }),
  ]);
  await enqueue([...byCalendar, ...standing.issues.map(({ id }) => id)]);
}
