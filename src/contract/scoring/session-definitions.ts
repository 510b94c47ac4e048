import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { scoreColumns } from '#domain/scoring/score-column';
import { isScale } from '#domain/scoring/scale/scale';
import type { RefusedCast } from '#domain/scoring/session/ballot';
import { sessionLimits } from '#domain/scoring/session/session';
import type { SessionView } from '#domain/scoring/session/session-view';
import type { Instant } from '#domain/time/instant';

const anId = v.pipe(v.string(), v.regex(/^\d{1,19}$/));
const aSessionId = v.pipe(v.string(), v.regex(/^[a-z0-9]{12,32}$/));
const anAccount = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:_-]{1,128}$/));
const aColumn = v.picklist([...scoreColumns]);
const columns = v.pipe(v.array(aColumn), v.maxLength(scoreColumns.length));
const people = v.pipe(
  v.array(v.strictObject({ accountId: anAccount, columns })),
  v.maxLength(sessionLimits.people),
);
const cells = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(60))),
  v.maxLength(sessionLimits.items * scoreColumns.length),
);
const aScore = v.pipe(v.number(), v.finite(), v.minValue(0));

const anOpenRequest = v.strictObject({
  /** Chosen by the page, so that opening the same session twice is opening it once. */
  sessionId: aSessionId,
  projectId: anId,
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(sessionLimits.title)),
  scale: v.pipe(
    v.array(v.number()),
    v.check((values) => isScale(values)),
  ),
  /** Of columns that are kept in a choice field, the numbers that its options stand for. */
  steps: v.exactOptional(
    v.record(aColumn, v.pipe(v.array(aScore), v.minLength(1), v.maxLength(sessionLimits.steps))),
  ),
  columns: v.pipe(columns, v.minLength(1)),
  items: v.pipe(v.array(anId), v.minLength(1), v.maxLength(sessionLimits.items)),
  people,
});
const aListRequest = v.strictObject({ projectId: anId });
const aReadRequest = v.strictObject({ sessionId: aSessionId });
const aVoteRequest = v.strictObject({
  sessionId: aSessionId,
  votes: v.pipe(
    v.array(v.strictObject({ issueId: anId, column: aColumn, value: v.nullable(aScore) })),
    v.minLength(1),
    v.maxLength(sessionLimits.items * scoreColumns.length),
  ),
});
const aChangeRequest = v.strictObject({
  sessionId: aSessionId,
  change: v.variant('type', [
    v.strictObject({ type: v.literal('reveal'), cells }),
    v.strictObject({ type: v.literal('again'), cells }),
    v.strictObject({
      type: v.literal('agree'),
      issueId: anId,
      column: aColumn,
      value: aScore,
      why: v.exactOptional(v.pipe(v.string(), v.maxLength(sessionLimits.why))),
      seen: v.pipe(v.number(), v.integer(), v.minValue(0)),
    }),
    v.strictObject({ type: v.literal('invite'), people }),
    v.strictObject({ type: v.literal('run') }),
    v.strictObject({ type: v.literal('close') }),
  ]),
});

/** What a session is opened with. */
export type OpenSessionRequest = v.InferOutput<typeof anOpenRequest>;
/** Whose sessions: those of one project that concern who asks. */
export type ListSessionsRequest = v.InferOutput<typeof aListRequest>;
/** Which session. */
export type ReadSessionRequest = v.InferOutput<typeof aReadRequest>;
/** Numbers that a person gives. */
export type VoteRequest = v.InferOutput<typeof aVoteRequest>;
/** What should become of a session. */
export type ChangeSessionRequest = v.InferOutput<typeof aChangeRequest>;

/** A session in a list; how many work items are in it would count those that a person may not see. */
export type SessionLine = {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly openedAt: Instant;
  readonly isClosed: boolean;
};

/** The session after a person's votes, and those that were not taken. */
export type VoteAnswer = { readonly view: SessionView; readonly refused: readonly RefusedCast[] };

/** What a page may ask about scoring together. */
export type SessionDefinitions = {
  'session.open': (request: OpenSessionRequest) => Result<SessionView, Problem>;
  /** The latest first; only sessions that the person opened or was invited to. */
  'session.list': (request: ListSessionsRequest) => Result<readonly SessionLine[], Problem>;
  'session.read': (request: ReadSessionRequest) => Result<SessionView, Problem>;
  'session.vote': (request: VoteRequest) => Result<VoteAnswer, Problem>;
  'session.change': (request: ChangeSessionRequest) => Result<SessionView, Problem>;
};

/** Reads what a page sent to `session.open`. */
export const parseOpenSession = (json: unknown): Result<OpenSessionRequest, Problem> =>
  parsed(v.safeParse(anOpenRequest, json));
/** Reads what a page sent to `session.list`. */
export const parseListSessions = (json: unknown): Result<ListSessionsRequest, Problem> =>
  parsed(v.safeParse(aListRequest, json));
/** Reads what a page sent to `session.read`. */
export const parseReadSession = (json: unknown): Result<ReadSessionRequest, Problem> =>
  parsed(v.safeParse(aReadRequest, json));
/** Reads what a page sent to `session.vote`. */
export const parseVotes = (json: unknown): Result<VoteRequest, Problem> =>
  parsed(v.safeParse(aVoteRequest, json));
/** Reads what a page sent to `session.change`. */
export const parseSessionChange = (json: unknown): Result<ChangeSessionRequest, Problem> =>
  parsed(v.safeParse(aChangeRequest, json));

const parsed = <T>(
  outcome: { success: true; output: T } | { success: false },
): Result<T, Problem> => (outcome.success ? ok(outcome.output) : refused(unreadable('request')));
