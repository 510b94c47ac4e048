import type { VoteAnswer } from '#contract/scoring/session-definitions';
import { parseVotes } from '#contract/scoring/session-definitions';
import type { Problem } from '#domain/problem';
import type { Result } from '#domain/result';
import type { Cast } from '#domain/scoring/session/ballot';
import type { Cell } from '#domain/scoring/session/session';
import { cellOf } from '#domain/scoring/session/session';
import type { KeptText } from '../../../ports/kept-text';
import { isPassing } from '../../records/is-passing';

/** The way by which one person's votes leave the page: nothing is dropped before it is acknowledged. */
export type BallotBox = {
  /** Notes a vote, keeps it, and sends it soon, with others that come in the meantime. */
  readonly cast: (cast: Cast) => void;
  /** Sends what waits, now. Resolves when it was acknowledged or could not be sent. */
  readonly flush: () => Promise<void>;
  /** Votes that are not acknowledged yet; null takes a vote back. */
  readonly waiting: () => ReadonlyMap<Cell, number | null>;
};

/** What a ballot box needs of the page. */
export type BallotBoxOptions = {
  readonly sessionId: string;
  readonly send: (votes: readonly Cast[]) => Promise<Result<VoteAnswer, Problem>>;
  readonly kept: KeptText;
  readonly later: (work: () => void, ms: number) => void;
  readonly onAnswer: (answer: VoteAnswer) => void;
  /** The session takes no more votes from this person; they stay here. */
  readonly onProblem: (problem: Problem) => void;
};

const collectMs = 300;
const retryMs = 1000;
const retryMsAtMost = 15_000;

/** Opens the box, with what an earlier page of this browser left unsent. */
export function openBallotBox(options: BallotBoxOptions): BallotBox {
  const { sessionId, send, kept, later } = options;
  const name = `waymark.votes.${sessionId}`;
  const waiting = new Map(recover(kept.read(name)).map((cast) => [nameOf(cast), cast]));
  let running: Promise<void> | undefined;
  let delay = retryMs;

  const keep = () => {
    const votes = [...waiting.values()];
    if (votes.length === 0) kept.remove(name);
    else kept.write(name, JSON.stringify({ sessionId, votes }));
  };
  const trySend = async (): Promise<void> => {
    const votes = [...waiting.values()];
    if (votes.length === 0) return;
    const answer = await send(votes).catch(() => undefined);
    if (answer?.ok === true) {
      for (const cast of votes)
        if (waiting.get(nameOf(cast)) === cast) waiting.delete(nameOf(cast));
      delay = retryMs;
      keep();
      options.onAnswer(answer.value);
      if (waiting.size > 0) later(soon, collectMs);
    } else if (answer === undefined || isPassing(answer.error)) {
      later(soon, delay);
      delay = Math.min(delay * 2, retryMsAtMost);
    } else options.onProblem(answer.error);
  };
  const flush = (): Promise<void> => {
    running ??= trySend().finally(() => {
      running = undefined;
    });
    return running;
  };
  const soon = () => void flush();

  if (waiting.size > 0) later(soon, 0);
  return {
    cast(cast) {
      if (waiting.size === 0) later(soon, collectMs);
      waiting.set(nameOf(cast), cast);
      keep();
    },
    flush,
    waiting: () => new Map([...waiting].map(([cell, { value }]) => [cell, value])),
  };
}

const nameOf = ({ issueId, column }: Cast): Cell => cellOf(issueId, column);

function recover(text: string | undefined): readonly Cast[] {
  if (text === undefined) return [];
  try {
    const request = parseVotes(JSON.parse(text));
    return request.ok ? request.value.votes : [];
  } catch {
    return [];
  }
}
