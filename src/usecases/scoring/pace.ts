import type { Wait } from '../../ports/wait';

/** How requests are spread: at most so many at once, at most so many begun in any second. */
export type Pace = { readonly atOnce: number; readonly perSecond: number };

/**
 * Well below Jira's burst limit of 100 a second for a whole site: ten at once and 40 a second, of which
 * one is left for the page of ids that is asked for ahead.
 */
export const backlogPace: Pace = { atOnce: 9, perSecond: 39 };

/**
 * Does the work for each entry, side by side at the pace, and answers in the order of the entries. The
 * first fault ends it; nothing new is begun after it.
 */
export async function inPace<Entry, Answer>(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  work: (entry: Entry, at: number) => Promise<Answer>,
  clock: { readonly pace: Pace; readonly now: () => number; readonly wait: Wait },
): Promise<readonly Answer[]> {
  const { pace, now, wait } = clock;
  const answers: Answer[] = [];
  const begun: number[] = [];
  const running = new Set<Promise<void>>();
  let fault: { readonly error: unknown } | undefined;
  let count = 0;
  for await (const entry of entries) {
    while (running.size >= pace.atOnce) await Promise.race(running);
    if (fault !== undefined) break;
    const oldest = begun[begun.length - pace.perSecond];
    if (oldest !== undefined && now() - oldest < 1000) await wait(1000 - (now() - oldest));
    begun.push(now());
    const at = count;
    count += 1;
    const job: Promise<void> = work(entry, at)
      .then((answer) => {
        answers[at] = answer;
      })
      .catch((error: unknown) => {
        fault ??= { error };
      })
      .finally(() => running.delete(job));
    running.add(job);
  }
  await Promise.all(running);
  if (fault !== undefined) throw fault.error;
  return answers;
}
