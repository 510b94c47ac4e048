import { makeInvoke } from '@forge/bridge';
import type { AppDefinitions } from '#contract/definitions';
import type { Problem } from '#domain/problem';
import { unanswered } from '#domain/problem';
import type { Result } from '#domain/result';
import { refused } from '#domain/result';

/** Asks Waymark's functions; a misspelt question does not compile. */
export const backend = makeInvoke<AppDefinitions>();

/** The answer to a change that is sent once; where none comes, the problem to tell whoever asked for it. */
export const answered = <T>(asked: Promise<Result<T, Problem>>): Promise<Result<T, Problem>> =>
  asked.catch(() => refused(unanswered));
