import { searchIds } from '#atlassian/jira/search-issues';
import { enqueue } from '../triggers/evaluation-queue';
import type { Turn } from '../triggers/within-share';

/**
 * Once a day: whatever the calendar alone can have changed (a waiver that ended, a score that aged, a
 * due date that went by) is found by one indexed query and evaluated through the queue.
 */
export async function recheckDue({ connection }: Turn): Promise<void> {
  await enqueue(await searchIds(connection, 'waymarkRecheckOn <= now()'));
}
