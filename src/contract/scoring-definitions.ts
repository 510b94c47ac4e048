import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Instant } from '#domain/time/instant';

const anId = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const anOrder = v.pipe(v.array(anId), v.maxLength(50_000));
const aLevel = v.pipe(v.string(), v.maxLength(40));

const aKeepRequest = v.strictObject({
  projectId: anId,
  level: aLevel,
  before: anOrder,
  after: anOrder,
});
const aFindRequest = v.strictObject({ projectId: anId, level: aLevel });
const aForgetRequest = v.strictObject({ projectId: anId, id: v.pipe(v.string(), v.maxLength(80)) });

/** The order to keep before a ranking is written: the work items of one hierarchy level. */
export type KeepRankRequest = v.InferOutput<typeof aKeepRequest>;
/** Which kept order the page asks for: the latest of this level. */
export type FindRankRequest = v.InferOutput<typeof aFindRequest>;
/** Which kept order is not needed any more. */
export type ForgetRankRequest = v.InferOutput<typeof aForgetRequest>;

/** Storage takes 240 KiB a value; the ids and what stands around them must stay below. */
const keptCharactersAtMost = 230_000;

/** Is this order too long to be kept, so that it could not be undone? */
export const isTooLongToKeep = (before: readonly string[], after: readonly string[]): boolean =>
  [...before, ...after].reduce((sum, id) => sum + id.length + 1, 0) > keptCharactersAtMost;

/** An order that was written over and can be given back until `until`. */
export type KeptRank = {
  readonly id: string;
  readonly level: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly by: string;
  readonly at: Instant;
  readonly until: Instant;
};

/** What the project page may ask about rankings that were written to Jira. */
export type ScoringDefinitions = {
  'scoring.keepRank': (request: KeepRankRequest) => Result<KeptRank, Problem>;
  /** The latest that can be undone; null when there is none. */
  'scoring.findRank': (request: FindRankRequest) => Result<KeptRank | null, Problem>;
  'scoring.forgetRank': (request: ForgetRankRequest) => Result<null, Problem>;
};

/** Reads what a page sent to `scoring.keepRank`. */
export const parseKeepRank = (json: unknown): Result<KeepRankRequest, Problem> =>
  parsed(v.safeParse(aKeepRequest, json));
/** Reads what a page sent to `scoring.findRank`. */
export const parseFindRank = (json: unknown): Result<FindRankRequest, Problem> =>
  parsed(v.safeParse(aFindRequest, json));
/** Reads what a page sent to `scoring.forgetRank`. */
export const parseForgetRank = (json: unknown): Result<ForgetRankRequest, Problem> =>
  parsed(v.safeParse(aForgetRequest, json));

const aKeptBody = v.object({
  level: v.string(),
  before: v.string(),
  after: v.string(),
  by: v.string(),
  at: v.string(),
});

/** A kept order as storage holds it: the ids as one text each, a third of the room of an array. */
export type KeptRankBody = v.InferOutput<typeof aKeptBody>;

/** Reads a kept order; undefined when it cannot be read. */
export function findKeptRank(
  stored: { readonly id: string; readonly body: unknown },
  until: (at: Instant) => Instant,
): KeptRank | undefined {
  const outcome = v.safeParse(aKeptBody, stored.body);
  if (!outcome.success) return undefined;
  const { level, before, after, by, at } = outcome.output;
  const idsOf = (text: string) => (text === '' ? [] : text.split(' '));
  return {
    id: stored.id,
    level,
    before: idsOf(before),
    after: idsOf(after),
    by,
    at,
    until: until(at),
  };
}

const parsed = <T>(
  outcome: { success: true; output: T } | { success: false },
): Result<T, Problem> => (outcome.success ? ok(outcome.output) : refused(unreadable('request')));
