import { Queue } from '@forge/events';

const queue = new Queue({ key: 'evaluate' });

/** The platform takes so many events in one push, and 500 in a minute. */
const eventsAtMost = 50;

/** So many issues are evaluated by one event where there are many: some 100 seconds of 900. */
const issuesInOne = 100;

/** Has issues evaluated by the queue, each by itself, so that two never write one verdict at once. */
export async function enqueue(issueIds: readonly string[], delayInSeconds = 0): Promise<void> {
  const ids = [...new Set(issueIds)];
  if (ids.length > eventsAtMost) return enqueueMany(ids);
  if (ids.length === 0) return;
  await queue.push(
    ids.map((issueId) => ({
      body: { issueId },
      delayInSeconds,
      concurrency: { key: issueId, limit: 1 },
    })),
  );
}

/** Has many issues evaluated, a hundred by one event and one event at a time: thousands in one push. */
async function enqueueMany(ids: readonly string[]): Promise<void> {
  const events = Array.from({ length: Math.ceil(ids.length / issuesInOne) }, (_, index) => ({
    body: { issueIds: ids.slice(index * issuesInOne, (index + 1) * issuesInOne) },
    concurrency: { key: 'many', limit: 1 },
  }));
  for (let at = 0; at < events.length; at += eventsAtMost)
    await queue.push(events.slice(at, at + eventsAtMost));
}

/** Has the queue look for what the calendar alone can have changed. */
export async function enqueueRecheck(): Promise<void> {
  await queue.push({ body: { isRecheck: true } });
}
