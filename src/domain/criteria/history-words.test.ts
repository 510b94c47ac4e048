import type { CriteriaChange } from './criteria-change';
import { historyWords } from './history-words';

const entry = (...changes: CriteriaChange[]) => ({ changes });

describe('historyWords', () => {
  it('calls each criterion what it was called then, the newest first', () => {
    const entries = [
      entry({ type: 'delete', ids: ['a'] }),
      entry({ type: 'editText', id: 'a', text: 'Pays by card' }),
      entry({ type: 'tick', id: 'a' }, { type: 'reject', id: 'b', reason: 'No receipt' }),
      entry({ type: 'add', lines: [{ id: 'a', text: 'Pays' }], after: null }),
    ];
    expect(historyWords(entries, new Map([['b', 'Prints']]))).toEqual([
      ['deleted “Pays by card”'],
      ['reworded “Pays” to “Pays by card”'],
      ['marked “Pays” met', 'rejected “Prints”: No receipt'],
      ['added “Pays”'],
    ]);
  });

  it('tells of a line that was moved, not of those that went with it', () => {
    const moved = entry(
      { type: 'move', id: 'a', after: 'z' },
      { type: 'move', id: 'b', after: 'a' },
      { type: 'move', id: 'c', after: 'b' },
      { type: 'move', id: 'd', after: null },
    );
    const present = new Map([
      ['a', 'Pays'],
      ['d', 'Prints'],
    ]);
    expect(historyWords([moved], present)).toEqual([['moved “Pays”', 'moved “Prints”']]);
  });

  it.each<{ given: string; change: CriteriaChange; says: string }>([
    {
      given: 'several at once',
      change: { type: 'accept', ids: ['a', 'b'] },
      says: 'accepted 2 criteria',
    },
    {
      given: 'one that nobody remembers',
      change: { type: 'waive', id: 'z', reason: 'Not now' },
      says: 'waived a criterion: Not now',
    },
    { given: 'what the app did', change: { type: 'start' }, says: 'work started' },
  ])('tells of $given', ({ change, says }) => {
    expect(historyWords([entry(change)], new Map())).toEqual([[says]]);
  });
});
