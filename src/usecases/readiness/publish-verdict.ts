import { changedStatus } from '#domain/readiness/status/changed-status';
import type { ReadinessReport } from '#domain/readiness/judge/check-readiness';
import type { ReadinessStatus } from '#domain/readiness/status/readiness-status';
import type { Instant } from '#domain/time/instant';

/** A verdict, and the one that stands where JQL finds it. */
export type SeenVerdict = {
  readonly report: ReadinessReport;
  readonly stored: ReadinessStatus | undefined;
};

/** How a page reads and writes the verdict of its work item. */
export type VerdictPorts = {
  /** Reads all that the verdict stands on anew; undefined where there is nothing to be judged any more. */
  readonly look: () => Promise<SeenVerdict | undefined>;
  readonly write: (status: ReadinessStatus) => Promise<void>;
  readonly now: () => Instant;
};

/** Of pages that write against each other one gives way: the next look, or the next event, goes on. */
const writesAtMost = 3;

/**
 * Writes the verdict of a page where JQL finds it, though the page may have been open for long and what
 * is written knows no condition: what the page shows only says that there may be something to write. It
 * is judged anew from what holds now, and looked at again after each write, so that whoever wrote
 * between two looks is not written over. Nothing is read or written where the same stands already.
 * Answers what stands.
 */
export async function publishVerdict(
  shown: SeenVerdict,
  { look, write, now }: VerdictPorts,
): Promise<ReadinessStatus | undefined> {
  if (changedStatus({ ...shown, now: now() }) === undefined) return shown.stored;
  let seen = await look();
  for (let writes = 0; seen !== undefined && writes < writesAtMost; writes += 1) {
    const status = changedStatus({ ...seen, now: now() });
    if (status === undefined) break;
    await write(status);
    seen = await look();
  }
  return seen?.stored;
}
