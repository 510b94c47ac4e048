import type { CriteriaChange } from './criteria-change';
import { isKeptFrom } from './closed-list';

describe('isKeptFrom', () => {
  const edit: CriteriaChange = { type: 'tick', id: 'a' };
  const given = (abilities: readonly string[]): Parameters<typeof isKeptFrom>[1] => ({
    abilities,
  });

  it.each<{ readonly change: CriteriaChange; readonly isKept: boolean }>([
    { change: edit, isKept: true },
    { change: { type: 'restore', ids: ['a'] }, isKept: true },
    { change: { type: 'restore', ids: [] }, isKept: false },
    { change: { type: 'accept', ids: ['a'] }, isKept: false },
    { change: { type: 'reject', id: 'a', reason: 'Fails on Safari' }, isKept: false },
    { change: { type: 'waive', id: 'a', reason: 'Next release' }, isKept: false },
    { change: { type: 'reopen', ids: ['a'] }, isKept: false },
  ])('of a closed list: $change.type is $isKept', ({ change, isKept }) => {
    expect(isKeptFrom(change, given(['closed']))).toBe(isKept);
  });

  it('keeps nothing from an open one', () => {
    expect(isKeptFrom(edit, given([]))).toBe(false);
  });
});
