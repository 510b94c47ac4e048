import { randomUUID } from 'node:crypto';
import { Fault } from '#domain/fault';
import type { Problem } from '#domain/problem';
import { issueNotFound, notAllowed, unexpected } from '#domain/problem';
import type { Result } from '#domain/result';
import { refused } from '#domain/result';
import { ProductFault } from '#atlassian/send';
import { isBusyStore } from '../kvs/is-busy-store';

/** What the platform tells a resolver about one invocation; `accountId` comes from the principal. */
export type Invocation = {
  readonly payload: unknown;
  readonly context: { readonly accountId?: string | undefined; readonly [key: string]: unknown };
};

/** Who asks, for certain, and what they sent, for what it is worth. */
export type Question = { readonly payload: unknown; readonly accountId: string };

const signInFirst: Problem = {
  code: 'SIGN_IN',
  message: 'Waymark does not know who you are.',
  remedy: 'Sign in to Jira and open the page again.',
};

/**
 * Makes a resolver of a use case: hands over who asks, and turns what is thrown into a problem, logged
 * with a reference. The only place that catches everything.
 */
export const answer =
  <T>(work: (question: Question) => Promise<Result<T, Problem>>) =>
  async ({ payload, context }: Invocation): Promise<Result<T, Problem>> => {
    const { accountId } = context;
    if (accountId === undefined || accountId === 'unidentified') return refused(signInFirst);
    return guarded(() => work({ payload, accountId }));
  };

/** As `answer`, for what people without an account may ask too: `accountId` is undefined for them. */
export const answerAnyone =
  <T>(work: (question: { payload: unknown; accountId?: string }) => Promise<Result<T, Problem>>) =>
  async ({ payload, context }: Invocation): Promise<Result<T, Problem>> => {
    const { accountId } = context;
    const known = accountId === undefined || accountId === 'unidentified' ? {} : { accountId };
    return guarded(() => work({ payload, ...known }));
  };

async function guarded<T>(work: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
  try {
    return await work();
  } catch (error) {
    return refused(problemOf(error));
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof ProductFault) {
    if (error.code === 'PRODUCT_NOT_FOUND') return issueNotFound('This');
    if (error.code === 'PRODUCT_FORBIDDEN') return notAllowed('Browse projects', 'this project');
    if (error.code === 'PRODUCT_BUSY' || error.code === 'PRODUCT_UNAVAILABLE') return tryLater;
  }
  if (isBusyStore(error)) return storeIsBusy;
  const reference = randomUUID().slice(0, 8);
  const code = error instanceof Fault ? String(error.code) : 'UNEXPECTED';
  const name = error instanceof Error ? error.name : typeof error;
  // The message may hold what a person typed: the log gets where it happened, not what was said.
  console.error(`${reference} ${code} ${name}`, stackOf(error));
  return unexpected(reference);
}

const tryLater: Problem = {
  code: 'TRY_LATER',
  message: 'Jira is busy.',
  remedy: 'Waymark goes on when it answers.',
};

const storeIsBusy: Problem = {
  code: 'TRY_LATER',
  message: 'Waymark’s storage is busy.',
  remedy: 'Waymark goes on when it answers.',
};

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
