import type { AcceptanceCriterion } from './acceptance-criterion';
import { noCriteria } from './acceptance-criterion';
import { findScopeChanges } from './scope-change';

describe('findScopeChanges', () => {
  const started = {
    at: '2026-11-02T09:00:00.000Z',
    lines: [
      { id: 'a', text: 'Pays by card' },
      { id: 'b', text: 'Gets a receipt' },
      { id: 'c', text: 'Sees the order' },
    ],
  };

  it('are none before work has started', () => {
    expect(findScopeChanges({ ...noCriteria, items: [line('a', 'Pays by card')] })).toEqual([]);
  });

  it('are what was added, deleted and reworded since, and neither order nor states', () => {
    const items = [
      line('c', 'Sees the order'),
      { ...line('a', 'Pays by card'), state: 'accepted' as const },
      line('b', 'Gets a receipt by mail'),
      line('d', 'May cancel'),
    ];
    expect(findScopeChanges({ ...noCriteria, items, started })).toEqual([
      { id: 'b', what: 'reworded', before: 'Gets a receipt', after: 'Gets a receipt by mail' },
      { id: 'd', what: 'added', after: 'May cancel' },
    ]);
    expect(findScopeChanges({ ...noCriteria, items: items.slice(1, 3), started })).toContainEqual({
      id: 'c',
      what: 'deleted',
      before: 'Sees the order',
    });
  });
});

// Helpers

function line(id: string, text: string): AcceptanceCriterion {
  return { id, text, kind: 'criterion', depth: 0, order: id, state: 'open', isRequired: true };
}
