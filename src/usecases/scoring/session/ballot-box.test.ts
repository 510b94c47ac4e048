import type { VoteAnswer } from '#contract/scoring/session-definitions';
import type { Problem } from '#domain/problem';
import { unexpected } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';
import type { Cast } from '#domain/scoring/session/ballot';
import { openBallotBox } from './ballot-box';

const sessionId = 'a1b2c3d4e5f6';
const answer = { refused: [] } as unknown as VoteAnswer;
const tryLater: Problem = { code: 'TRY_LATER', message: 'Busy.', remedy: 'Wait.' };
const over: Problem = { code: 'SESSION_NOT_FOUND', message: 'Over.', remedy: 'Ask.' };

describe('openBallotBox', () => {
  it('sends votes together, the last of each', async () => {
    const { box, sent } = open([ok(answer)]);
    box.cast(vote('1', 3));
    box.cast(vote('1', 5));
    box.cast(vote('2', 8));
    await box.flush();
    expect(sent).toEqual([[vote('1', 5), vote('2', 8)]]);
    expect(box.waiting().size).toBe(0);
  });

  it('keeps what was not acknowledged, for the next page too', async () => {
    const texts = new Map<string, string>();
    const { box, waits } = open(['dropped', refused(tryLater)], texts);
    box.cast(vote('1', 3));
    await box.flush();
    await box.flush();
    expect(waits).toEqual([300, 1000, 2000]);
    const next = open([ok(answer)], texts);
    expect(next.box.waiting()).toEqual(new Map([['1:jobSize', 3]]));
    await next.box.flush();
    expect(next.sent).toEqual([[vote('1', 3)]]);
    expect([...texts]).toEqual([]);
  });

  it('sends a vote that changed while it was on its way', async () => {
    const { box, sent } = open([ok(answer), ok(answer)]);
    box.cast(vote('1', 3));
    const first = box.flush();
    box.cast(vote('1', 8));
    await first;
    expect(box.waiting()).toEqual(new Map([['1:jobSize', 8]]));
    await box.flush();
    expect(sent.at(-1)).toEqual([vote('1', 8)]);
  });

  it('says when the session takes no more, and asks no further', async () => {
    const { box, waits, problems } = open([refused(over)]);
    box.cast(vote('1', 3));
    await box.flush();
    expect([problems, waits]).toEqual([['SESSION_NOT_FOUND'], [300]]);
    expect(box.waiting().size).toBe(1);
  });

  it('tries again after a fault of the function too', async () => {
    const { box, waits, problems } = open([refused(unexpected('a1b2c3d4'))]);
    box.cast(vote('1', 3));
    await box.flush();
    expect([problems, waits]).toEqual([[], [300, 1000]]);
  });

  it('reads past what cannot be read', () => {
    const texts = new Map([[`waymark.votes.${sessionId}`, '{']]);
    expect(open([], texts).box.waiting().size).toBe(0);
  });
});

// Helpers

const vote = (issueId: string, value: number): Cast => ({ issueId, column: 'jobSize', value });

function open(
  answers: readonly (Result<VoteAnswer, Problem> | 'dropped')[],
  texts = new Map<string, string>(),
) {
  const left = [...answers];
  const sent: (readonly Cast[])[] = [];
  const waits: number[] = [];
  const problems: string[] = [];
  const box = openBallotBox({
    sessionId,
    send: async (votes) => {
      sent.push(votes);
      const next = left.shift();
      if (next === undefined || next === 'dropped') throw new Error('The connection dropped.');
      return next;
    },
    kept: {
      names: () => [...texts.keys()],
      read: (name) => texts.get(name),
      write: (name, text) => texts.set(name, text).size > 0,
      remove: (name) => void texts.delete(name),
    },
    later: (_, ms) => waits.push(ms),
    onAnswer: () => undefined,
    onProblem: ({ code }) => problems.push(code),
  });
  return { box, sent, waits, problems };
}
