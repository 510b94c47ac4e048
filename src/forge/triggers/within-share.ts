import {
  InternalServerError,
  InvocationError,
  InvocationErrorCode,
  PartialSuccessError,
  RateLimitError,
} from '@forge/events';
import { counting } from '#atlassian/points';
import type { Connection } from '#atlassian/send';
import { ProductFault } from '#atlassian/send';
import { hurried } from '../connections';
import { workWithinShare } from '../../usecases/readiness/share-of-points';
import { RecordBusy } from '../../usecases/records/record-busy';
import { isBusyStore } from '../kvs/is-busy-store';
import { kvsPointsLedger } from '../kvs/points-ledger';
import { requestAsApp } from '../request';
import type { KnownProjects } from './known-project';

/** What work that nobody waits for is given: a connection whose calls are counted, and what is known so far. */
export type Turn = { readonly connection: Connection; readonly known: KnownProjects };

const later = (retryAfter: number): InvocationError =>
  new InvocationError({
    retryAfter,
    retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
  });

/**
 * Does work that nobody waits for, unless this hour's share of points is spent or Jira is busy: then it
 * answers what makes the platform call again later.
 */
export const withinShare = (
  work: (turn: Turn) => Promise<void>,
): Promise<InvocationError | undefined> =>
  unlessBusy(async () => {
    const answer = await workWithinShare(Date.now(), kvsPointsLedger, (spend) =>
      work({ connection: counting(hurried(requestAsApp), spend), known: new Map() }),
    );
    return answer.isDone ? undefined : later(answer.afterSeconds);
  });

/** Does what the queue asks; where Jira or the queue is busy, answers what makes the platform call again later. */
export async function unlessBusy(
  work: () => Promise<InvocationError | undefined>,
): Promise<InvocationError | undefined> {
  try {
    return await work();
  } catch (error) {
    if (isPassing(error)) return later(60);
    throw error;
  }
}

/** Does it go by, so that the same is better tried again? */
export const isPassing = (error: unknown): boolean =>
  error instanceof RateLimitError ||
  error instanceof InternalServerError ||
  // Some of the events were not taken: all are pushed again, and what comes twice is done once.
  error instanceof PartialSuccessError ||
  isBusyStore(error) ||
  error instanceof RecordBusy ||
  (error instanceof ProductFault &&
    (error.code === 'PRODUCT_BUSY' || error.code === 'PRODUCT_UNAVAILABLE'));
