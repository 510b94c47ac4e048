import { getAppContext } from '@forge/api';
import { Queue } from '@forge/events';
import type { RecordKindName } from '#domain/record/record';

const queue = new Queue({ key: 'evaluate' });

/** By then Jira, which takes 20 writes to one work item in two seconds, takes some again. */
const laterSeconds = 3;

/** What is written so shortly before the queue reads may be too late for it: clocks differ. */
const marginMs = 1000;

/** Until when what this function queued shows a change too, by record; forgotten with the function. */
const dueMsByRecord = new Map<string, number>();

/** A process serves several installations, and their work items have the same ids. */
const nameOf = (kind: RecordKindName, subjectId: string) =>
  `${getAppContext().installationAri.installationId} ${kind}:${subjectId}`;

/** Will what is in the record now be published by the queue? */
export const isQueued = (kind: RecordKindName, subjectId: string): boolean =>
  (dueMsByRecord.get(nameOf(kind, subjectId)) ?? 0) > Date.now();

/** A record whose copies the queue writes; with what cards show of it, where its project asks for that. */
export type Publishing = {
  readonly kind: RecordKindName;
  readonly subjectId: string;
  readonly isOnCards?: boolean | undefined;
};

/** Has the copies of a record written a little later, by the queue and one at a time. */
export async function queuePublishing(publishing: Publishing): Promise<void> {
  const { kind, subjectId, isOnCards = false } = publishing;
  const name = nameOf(kind, subjectId);
  const nowMs = Date.now();
  for (const [known, dueMs] of dueMsByRecord) if (dueMs <= nowMs) dueMsByRecord.delete(known);
  await queue.push({
    body: { publish: { kind, subjectId, ...(isOnCards ? { isOnCards } : {}) } },
    delayInSeconds: laterSeconds,
    concurrency: { key: `publish ${kind}:${subjectId}`, limit: 1 },
  });
  dueMsByRecord.set(name, nowMs + laterSeconds * 1000 - marginMs);
}
