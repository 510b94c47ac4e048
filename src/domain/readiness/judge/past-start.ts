import type { History } from '../../flow/history';
import { changesOf } from '../../flow/history';
import type { Instant } from '../../time/instant';
import type { ReadinessStatus } from '../status/readiness-status';

/** When work started, where nobody noted it, and how ready it was then as far as that is known. */
export type PastStart = {
  readonly on: Instant;
  /** Absent where the last verdict is younger than the start: it tells nothing about it. */
  readonly verdict?: {
    readonly isReady: boolean;
    readonly left: number;
    readonly words: readonly string[];
  };
};

/**
 * The start of work as the changelog tells it: the last step from a status before work into one after
 * it has started. Undefined where there is no such step, as for what was created in progress.
 */
export function findPastStart(
  history: History,
  isStarted: (statusId: string | undefined) => boolean,
  stored: ReadinessStatus | undefined,
): PastStart | undefined {
  const steps = changesOf(history, 'status').filter(
    ({ from, to }) => !isStarted(from) && isStarted(to),
  );
  const step = steps.at(-1);
  if (step === undefined) return undefined;
  if (stored === undefined || Date.parse(stored.checkedAt) > Date.parse(step.at))
    return { on: step.at };
  const { ready, left, words } = stored;
  return { on: step.at, verdict: { isReady: ready === 'yes', left, words } };
}
