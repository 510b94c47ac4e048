import { enqueue } from '../triggers/evaluation-queue';
import type { Turn } from '../triggers/within-share';
import { findDue } from './find-due';

/**
 * Once a day: whatever the calendar alone can have changed (a waiver that ended, a score that aged, a
 * due date that went by) is found by an indexed query and evaluated through the queue; by another, no
 * more than this hour's share of points can bear, what may have changed without anybody telling.
 */
export async function recheckDue({ connection }: Turn): Promise<void> {
  await enqueue(await findDue(connection));
}
