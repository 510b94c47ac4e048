import * as v from 'valibot';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import { scoreColumns } from '#domain/scoring/score-column';
import type { Ballot } from '#domain/scoring/session/ballot';
import type { Session } from '#domain/scoring/session/session';

const aColumn = v.picklist([...scoreColumns]);
const aNumber = v.pipe(v.number(), v.finite());

const aSession = v.object({
  id: v.string(),
  projectId: v.string(),
  title: v.string(),
  owner: v.string(),
  openedAt: v.string(),
  scale: v.array(aNumber),
  steps: v.exactOptional(v.record(aColumn, v.array(aNumber))),
  columns: v.array(aColumn),
  items: v.array(v.string()),
  people: v.array(v.object({ accountId: v.string(), columns: v.array(aColumn) })),
  revealed: v.array(v.string()),
  rounds: v.record(v.string(), aNumber),
  agreed: v.record(
    v.string(),
    v.object({
      value: aNumber,
      why: v.exactOptional(v.string()),
      by: v.string(),
      at: v.string(),
      count: aNumber,
    }),
  ),
  isClosed: v.boolean(),
});

const aBallot = v.record(v.string(), v.object({ value: aNumber, round: aNumber }));

/** Reads a stored session. */
export function parseSession(json: unknown): Result<Session, Problem> {
  const outcome = v.safeParse(aSession, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('session'));
}

/** Reads what a person gave in a session. */
export function parseBallot(json: unknown): Result<Ballot, Problem> {
  const outcome = v.safeParse(aBallot, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('ballot'));
}
