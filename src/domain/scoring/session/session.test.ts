import { room } from '../../../../test/arbitraries/session';
import { scoreColumns } from '../score-column';
import type { Ballot } from './ballot';
import { castVotes } from './ballot';
import type { SessionChange } from './change-session';
import { changeSession } from './change-session';
import type { Session } from './session';
import { cellOf } from './session';
import { viewSession } from './session-view';

const at = '2026-03-09T10:00:00.000Z';
const size = cellOf('10001', 'jobSize');

describe('castVotes', () => {
  it.each([
    { given: 'a vote on their column', person: 'ben', code: undefined },
    { given: 'somebody who was not invited', person: 'nora', code: 'SESSION_NOT_FOUND' },
    { given: 'a column they were not asked for', person: 'vic', code: 'COLUMN_NOT_YOURS' },
  ])('answers $code given $given', ({ person, code }) => {
    const { refused } = cast({}, person, room());
    expect(refused.map(({ problem }) => problem.code)).toEqual(code === undefined ? [] : [code]);
  });

  it.each([
    { given: 'revealed votes', session: room({ revealed: [size] }), code: 'VOTES_REVEALED' },
    { given: 'a session that ended', session: room({ isClosed: true }), code: 'SESSION_CLOSED' },
    { given: 'another scale', session: room({ scale: [1, 2] }), code: 'NOT_ON_SCALE' },
    {
      given: 'a field without such an option',
      session: room({ steps: { jobSize: [1, 3] } }),
      code: 'NOT_ON_SCALE',
    },
    { given: 'other work items', session: room({ items: ['7'] }), code: 'SESSION_NOT_FOUND' },
  ])('answers $code given $given', ({ session, code }) => {
    const { ballot, refused } = cast({}, 'ben', session);
    expect(refused.map(({ problem }) => problem.code)).toEqual([code]);
    expect(ballot).toEqual({});
  });

  it('takes a vote back', () => {
    const session = room();
    const taken = castVotes(
      { [size]: { value: 8, round: 0 } },
      [{ issueId: '10001', column: 'jobSize', value: null }],
      { session, accountId: 'ben' },
    );
    expect(taken).toEqual({ ballot: {}, refused: [] });
  });
});

describe('changeSession', () => {
  it.each<{
    given: string;
    change: SessionChange;
    person: string;
    code: string;
    session?: Session;
  }>([
    {
      given: 'someone else reveals',
      change: { type: 'reveal', cells: [size] },
      person: 'ben',
      code: 'SESSION_OWNER_ONLY',
    },
    {
      given: 'a stranger agrees',
      change: agree(5),
      person: 'nora',
      code: 'SESSION_NOT_FOUND',
    },
    { given: 'votes are hidden', change: agree(5), person: 'ana', code: 'VOTES_HIDDEN' },
    {
      given: 'the number is no step of the scale',
      change: agree(4),
      person: 'ana',
      code: 'NOT_ON_SCALE',
      session: room({ revealed: [size] }),
    },
    {
      given: 'a stranger takes over',
      change: { type: 'run' },
      person: 'nora',
      code: 'SESSION_NOT_FOUND',
    },
    {
      given: 'someone takes over what has ended',
      change: { type: 'run' },
      person: 'ben',
      code: 'SESSION_CLOSED',
      session: room({ isClosed: true }),
    },
  ])('answers $code when $given', ({ change, person, code, session = room() }) => {
    const outcome = changeSession(session, change, { accountId: person, at });
    expect(outcome).toMatchObject({ ok: false, error: { code } });
  });

  it('tells who agrees second what was agreed first', () => {
    const first = change(room({ revealed: [size] }), agree(5), 'ana');
    expect(changeSession(first, agree(8), { accountId: 'ben', at })).toMatchObject({
      ok: false,
      error: { code: 'AGREED_MEANWHILE', facts: { value: 5 } },
    });
    const second = change(first, { ...agree(8), seen: 1 }, 'ben');
    expect(second.agreed[size]).toEqual({ value: 8, by: 'ben', at, count: 2 });
  });

  it('lets someone else run it, and keeps who ran it so far among those who vote', () => {
    const run = change(room(), { type: 'run' }, 'ben');
    expect(run.owner).toBe('ben');
    expect(change(run, { type: 'reveal', cells: [size] }, 'ben').revealed).toEqual([size]);
    expect(
      changeSession(run, { type: 'reveal', cells: [size] }, { accountId: 'ana', at }),
    ).toMatchObject({ ok: false, error: { code: 'SESSION_OWNER_ONLY' } });
    expect(run.people.map(({ accountId }) => accountId)).toContain('ana');
    expect(change(run, { type: 'run' }, 'ben')).toBe(run);
  });

  it('knows a repeat', () => {
    const once = change(room({ revealed: [size] }), agree(5), 'ana');
    expect(change(once, agree(5), 'ana')).toBe(once);
  });

  it('hides a cell for another round, and counts no earlier vote', () => {
    const ballots = new Map<string, Ballot>([['ben', { [size]: { value: 8, round: 0 } }]]);
    const again = change(room({ revealed: [size] }), { type: 'again', cells: [size] }, 'ana');
    expect(viewSession({ session: again, version: 3 }, ballots, 'ben')).toMatchObject({
      mine: {},
      given: {},
      shown: {},
    });
  });

  it('invites for columns of the session, and takes out who is left with none', () => {
    const next = change(
      room({ columns: ['jobSize'] }),
      {
        type: 'invite',
        people: [
          { accountId: 'tess', columns: [...scoreColumns] },
          { accountId: 'vic', columns: [] },
        ],
      },
      'ana',
    );
    expect(next.people.map(({ accountId }) => accountId)).toEqual(['ana', 'ben', 'tess']);
    expect(next.people.at(-1)?.columns).toEqual(['jobSize']);
  });
});

// Helpers

function agree(agreed: number): Extract<SessionChange, { type: 'agree' }> {
  return { type: 'agree', issueId: '10001', column: 'jobSize', value: agreed, seen: 0 };
}

function cast(ballot: Ballot, accountId: string, session: Session) {
  const vote = { issueId: '10001', column: 'jobSize' as const, value: 8 };
  return castVotes(ballot, [vote], { session, accountId });
}

function change(session: Session, made: SessionChange, accountId: string): Session {
  const outcome = changeSession(session, made, { accountId, at });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}
