import fc from 'fast-check';
import { anyStep } from '../../../../test/arbitraries/scoring';
import { defaultScale } from '../scale';
import { scoreColumns } from '../score-column';
import type { Ballot } from './ballot';
import { castVotes } from './ballot';
import type { SessionChange } from './change-session';
import { changeSession } from './change-session';
import type { Session } from './session';
import { cellOf, cellsOf } from './session';
import { changeWithin, sessionFor } from './session-for';
import { spreadOf, viewSession } from './session-view';

const at = '2026-03-09T10:00:00.000Z';
const value = cellOf('10001', 'userBusinessValue');
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
  it.each<{ given: string; change: SessionChange; person: string; code: string }>([
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
  ])('answers $code when $given', ({ change, person, code }) => {
    const outcome = changeSession(room(), change, { accountId: person, at });
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

describe('viewSession', () => {
  it('counts hidden votes and shows revealed ones', () => {
    const ballots = new Map<string, Ballot>([
      ['ana', { [size]: { value: 3, round: 0 }, [value]: { value: 2, round: 0 } }],
      ['ben', { [size]: { value: 8, round: 0 } }],
    ]);
    const view = viewSession({ session: room({ revealed: [value] }), version: 2 }, ballots, 'ben');
    expect(view).toMatchObject({
      mine: { [size]: 8 },
      given: { [size]: 2, [value]: 1 },
      shown: { [value]: [{ accountId: 'ana', value: 2 }] },
    });
  });

  it('is the same whatever somebody else gave on a hidden cell', () => {
    fc.assert(
      fc.property(anyStep(), anyStep(), anyStep(), (one, another, own) => {
        const viewWhere = (secret: number) =>
          viewSession(
            { session: room(), version: 1 },
            new Map<string, Ballot>([
              ['ana', { [size]: { value: secret, round: 0 } }],
              ['ben', { [size]: { value: own, round: 0 } }],
            ]),
            'ben',
          );
        expect(viewWhere(one)).toEqual(viewWhere(another));
      }),
    );
  });
});

describe('sessionFor', () => {
  it('keeps what is seen as it is, and no trace of what is not', () => {
    const items = ['10001', '20002', '30003'];
    const anySeen = fc.subarray(items);
    fc.assert(
      fc.property(anySeen, fc.subarray([...cellsOf(room({ items }))]), (seen, cells) => {
        const agreement = { value: 5, by: 'ana', at, count: 1 };
        const session = room({
          items,
          revealed: cells,
          rounds: Object.fromEntries(cells.map((cell) => [cell, 1])),
          agreed: Object.fromEntries(cells.map((cell) => [cell, agreement])),
        });
        const narrowed = sessionFor(session, new Set(seen));
        const left = cells.filter((cell) => seen.some((id) => cell.startsWith(id)));
        expect(narrowed.items).toEqual(seen);
        expect(narrowed.revealed).toEqual(left);
        expect(Object.keys(narrowed.rounds)).toEqual(left);
        expect(Object.keys(narrowed.agreed)).toEqual(left);
      }),
    );
  });

  it('lets nobody reveal votes on what they do not see', () => {
    const narrowed = sessionFor(room(), new Set(['10002']));
    const seen = cellOf('10002', 'jobSize');
    expect(changeWithin({ type: 'reveal', cells: [size, seen] }, narrowed)).toEqual({
      type: 'reveal',
      cells: [seen],
    });
  });
});

describe('spreadOf', () => {
  it('tells the ends, the middle and how many gave which', () => {
    expect(spreadOf([8, 3, 3, 13])).toEqual({
      low: 3,
      high: 13,
      middle: 3,
      counts: [
        { value: 3, count: 2 },
        { value: 8, count: 1 },
        { value: 13, count: 1 },
      ],
    });
    expect(spreadOf([])).toBeUndefined();
  });
});

// Helpers

function room(changes: Partial<Session> = {}): Session {
  return {
    id: 'a1b2c3d4e5f6',
    projectId: '10000',
    title: 'Epics of spring',
    owner: 'ana',
    openedAt: at,
    scale: defaultScale,
    columns: scoreColumns,
    items: ['10001', '10002'],
    people: [
      { accountId: 'ana', columns: scoreColumns },
      { accountId: 'ben', columns: scoreColumns },
      { accountId: 'vic', columns: ['userBusinessValue'] },
    ],
    revealed: [],
    rounds: {},
    agreed: {},
    isClosed: false,
    ...changes,
  };
}

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
