import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Instant } from '#domain/time/instant';

const aProject = v.strictObject({ projectId: v.pipe(v.string(), v.regex(/^\d{1,19}$/)) });

/** What Waymark's own account may do with the work items of a project. */
export type OwnAccess = {
  readonly mayRead: boolean;
  readonly mayEdit: boolean;
  /** This hour's share of points is spent: what nobody looks at is followed again from then on. */
  readonly restsUntil?: Instant;
};

/** What a page may ask of readiness. */
export type ReadinessDefinitions = {
  /** Without both, nothing is kept up to date for search where nobody looks. */
  'readiness.ownAccess': (request: { readonly projectId: string }) => Result<OwnAccess, Problem>;
  /**
   * The names of those who may change its settings by a role: Jira tells who is in a role to
   * administrators of the project alone. None where it does not tell Waymark either.
   */
  'readiness.keepers': (request: {
    readonly projectId: string;
  }) => Result<{ readonly names: readonly string[] }, Problem>;
};

/** Reads the project that a page asks of. */
export function parseProjectRequest(json: unknown): Result<{ projectId: string }, Problem> {
  const outcome = v.safeParse(aProject, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('request'));
}
