import { after, namedLines } from '../../../../test/arbitraries/named-lines';
import type { CriteriaChange } from '#domain/criteria/criteria-change';
import { newsOf } from './copy-news';

const known = namedLines('A a1 B');
const changed = (...changes: readonly CriteriaChange[]) => ({
  version: 7,
  state: { ...after(known, changes), deleted: [] },
});

describe('newsOf', () => {
  it.each<{ given: string; change: CriteriaChange; count: number }>([
    { given: 'a line put elsewhere', change: { type: 'move', id: 'B', after: null }, count: 0 },
    { given: 'a line at another level', change: { type: 'nest', id: 'a1', depth: 0 }, count: 0 },
    { given: 'a heading', change: { type: 'setKind', id: 'B', kind: 'heading' }, count: 0 },
    {
      given: 'an optional one',
      change: { type: 'setRequired', id: 'B', isRequired: false },
      count: 0,
    },
    { given: 'a due date', change: { type: 'setDue', id: 'B', dueOn: '2026-03-09' }, count: 0 },
    { given: 'a tick', change: { type: 'tick', id: 'B' }, count: 1 },
    { given: 'a deleted line', change: { type: 'delete', ids: ['B'] }, count: 1 },
    { given: 'work that started', change: { type: 'start' }, count: 0 },
  ])('tells of $given', ({ change, count }) => {
    expect(newsOf(known, changed(change))).toMatchObject({ count, isDecision: false });
  });

  it('has none where the copy says the same', () => {
    expect(newsOf(known, changed())).toBeUndefined();
    expect(
      newsOf(
        after(known, [{ type: 'delete', ids: ['B'] }]),
        changed({ type: 'delete', ids: ['B'] }),
      ),
    ).toBeUndefined();
  });

  it('knows a decision, also one whose author or reason is another', () => {
    const rejected: readonly CriteriaChange[] = [{ type: 'tick', id: 'B' }];
    const state = after(known, rejected);
    const items = state.items.map((item) =>
      item.id === 'B'
        ? {
            ...item,
            state: 'accepted' as const,
            decidedBy: 'acc-ana',
            decidedAt: item.claimedAt ?? '',
          }
        : item,
    );
    const decided = { ...state, items };
    expect(newsOf(state, { version: 8, state: decided })).toMatchObject({ isDecision: true });
    const byOther = items.map((item) =>
      item.id === 'B' ? { ...item, decidedBy: 'acc-ben' } : item,
    );
    expect(newsOf(decided, { version: 8, state: { ...state, items: byOther } })).toMatchObject({
      count: 0,
      isDecision: true,
    });
  });
});
