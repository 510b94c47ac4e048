import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Instant } from '#domain/time/instant';

const anId = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
/**
 * So many work items of an order go into one value of storage, which takes 240 KiB, and into one
 * invocation, which takes 500 KB: two ids of at most ten digits each, with what stands between them.
 */
export const idsPerPart = 10_000;

/** An order has at most so many parts. */
const partsAtMost = 10;

const anOrder = v.pipe(v.array(anId), v.maxLength(idsPerPart));
const aKeptId = v.pipe(v.string(), v.regex(/^\d{1,19}:\d{1,16}$/));
const aLevel = v.pipe(v.string(), v.maxLength(40));

const aKeepRequest = v.strictObject({
  projectId: anId,
  level: aLevel,
  before: anOrder,
  after: anOrder,
  /** Which part of how many; the first part goes last and makes the order findable. */
  part: v.strictObject({
    index: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(partsAtMost - 1)),
    of: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(partsAtMost)),
    /** What the part sent first was answered with. */
    id: v.exactOptional(aKeptId),
  }),
});
const aFindRequest = v.strictObject({ projectId: anId, level: aLevel });
const aReadRankRequest = v.strictObject({ projectId: anId, level: aLevel, id: aKeptId });
const aForgetRequest = v.strictObject({ projectId: anId, id: aKeptId });

/** The order to keep before a ranking is written: the work items of one hierarchy level. */
export type KeepRankRequest = v.InferOutput<typeof aKeepRequest>;
/** Which kept order the page asks for: the latest of this level. */
export type FindRankRequest = v.InferOutput<typeof aFindRequest>;
/** Which kept order is to be given back, as `scoring.findRank` named it. */
export type ReadRankRequest = v.InferOutput<typeof aReadRankRequest>;
/** Which kept order is not needed any more. */
export type ForgetRankRequest = v.InferOutput<typeof aForgetRequest>;

/** Is this order too long to be kept, so that it could not be undone? */
export const isTooLongToKeep = (order: readonly string[]): boolean =>
  order.length > idsPerPart * partsAtMost;

/** That an order was written over and can be given back until `until`. */
export type RankLine = {
  readonly id: string;
  readonly level: string;
  readonly by: string;
  readonly at: Instant;
  readonly until: Instant;
};

/** An order that was written over, and the one that took its place. */
export type KeptOrders = { readonly before: readonly string[]; readonly after: readonly string[] };

/** All that is kept of a ranking that was written. */
export type KeptRank = RankLine & KeptOrders;

/** What the project page may ask about rankings that were written to Jira. */
export type ScoringDefinitions = {
  /** Keeps one part of an order; answers the id that the other parts are sent with. */
  'scoring.keepRank': (request: KeepRankRequest) => Result<{ readonly id: string }, Problem>;
  /** The latest that can be undone; null when there is none. */
  'scoring.findRank': (request: FindRankRequest) => Result<RankLine | null, Problem>;
  /** Its orders, of the work items that who asks may see; null when it is the latest no more. */
  'scoring.readRank': (request: ReadRankRequest) => Result<KeptOrders | null, Problem>;
  'scoring.forgetRank': (request: ForgetRankRequest) => Result<null, Problem>;
};

/** Reads what a page sent to `scoring.keepRank`. */
export const parseKeepRank = (json: unknown): Result<KeepRankRequest, Problem> =>
  parsed(v.safeParse(aKeepRequest, json));
/** Reads what a page sent to `scoring.findRank`. */
export const parseFindRank = (json: unknown): Result<FindRankRequest, Problem> =>
  parsed(v.safeParse(aFindRequest, json));
/** Reads what a page sent to `scoring.readRank`. */
export const parseReadRank = (json: unknown): Result<ReadRankRequest, Problem> =>
  parsed(v.safeParse(aReadRankRequest, json));
/** Reads what a page sent to `scoring.forgetRank`. */
export const parseForgetRank = (json: unknown): Result<ForgetRankRequest, Problem> =>
  parsed(v.safeParse(aForgetRequest, json));

const aPart = v.object({ before: v.string(), after: v.string() });

const aKeptBody = v.object({
  ...aPart.entries,
  level: v.string(),
  by: v.string(),
  at: v.string(),
  /** How many parts there are, this one included. */
  parts: v.fallback(v.number(), 1),
});

/** A part of a kept order as storage holds it: the ids as one text each, a third of the room of an array. */
export type KeptPart = v.InferOutput<typeof aPart>;
/** The first part, which tells the rest of it. */
export type KeptRankBody = v.InferOutput<typeof aKeptBody>;

/** Reads the first part of a kept order; undefined when it cannot be read. */
export function findKeptBody(stored: unknown): KeptRankBody | undefined {
  const outcome = v.safeParse(aKeptBody, stored);
  return outcome.success ? outcome.output : undefined;
}

/** Reads another part; undefined when it is missing or cannot be read. */
export function findKeptPart(stored: unknown): KeptPart | undefined {
  const outcome = v.safeParse(aPart, stored);
  return outcome.success ? outcome.output : undefined;
}

const parsed = <T>(
  outcome: { success: true; output: T } | { success: false },
): Result<T, Problem> => (outcome.success ? ok(outcome.output) : refused(unreadable('request')));
