import { searchIds } from '#atlassian/jira/search-issues';
import { requestAsApp } from '../request';
import { waitBriefly } from '../resolvers/copies';
import { enqueue } from '../triggers/on-issue';

/**
 * Once a day: whatever the calendar alone can have changed (a waiver that ended, a score that aged, a
 * due date that went by) is found by one indexed query and evaluated through the queue.
 */
export async function recheckDue(): Promise<void> {
  const connection = { request: requestAsApp, wait: waitBriefly };
  await enqueue(await searchIds(connection, 'waymarkRecheckOn <= now()'));
}
