import fc from 'fast-check';
import { anyStep } from '../../../../test/arbitraries/scoring';
import { room } from '../../../../test/arbitraries/session';
import type { Ballot } from './ballot';
import { cellOf, cellsOf } from './session';
import { changeWithin, sessionFor } from './session-for';
import { spreadOf, viewSession } from './session-view';

const at = '2026-03-09T10:00:00.000Z';
const value = cellOf('10001', 'userBusinessValue');
const size = cellOf('10001', 'jobSize');

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

  it('counts nobody who was taken out, or is not asked for the column any more', () => {
    const ballots = new Map<string, Ballot>([
      ['gone', { [size]: { value: 3, round: 0 } }],
      ['ben', { [size]: { value: 8, round: 0 } }],
    ]);
    const view = viewSession({ session: room({ revealed: [size] }), version: 2 }, ballots, 'ben');
    expect(view.given).toEqual({ [size]: 1 });
    expect(view.shown[size]).toEqual([{ accountId: 'ben', value: 8 }]);
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
