import { findNext } from './find-next';
import type { RoadmapItem } from './roadmap-item';

const today = '2026-11-23';

describe('findNext', () => {
  it('is what begins first of all that nobody has begun', () => {
    const items = [
      item('a', { from: '2026-12-07' }),
      item('b', { from: '2026-12-01' }),
      item('c', { from: '2026-11-24', category: 'indeterminate' }),
      item('d', { from: '2026-11-01' }),
    ];
    expect(findNext(items, today)).toMatchObject({ item: { id: 'b' }, begins: true });
  });

  it('knows what has only an end by that end', () => {
    const items = [item('a', { from: '2027-02-01' }), item('b', { through: '2027-01-15' })];
    expect(findNext(items, today)).toMatchObject({ on: '2027-01-15', begins: false });
  });

  it.each([
    { given: 'nothing', items: [] },
    { given: 'nothing with days', items: [item('a')] },
    { given: 'what is over', items: [item('a', { from: '2026-12-01', category: 'done' })] },
  ])('is nothing given $given', ({ items }) => {
    expect(findNext(items, today)).toBeUndefined();
  });
});

// Helpers

function item(id: string, parts: Partial<RoadmapItem> = {}): RoadmapItem {
  return {
    ...{ id, key: `PAY-${id}`, title: id, typeName: 'Epic', statusName: 'To Do', lane: '' },
    ...{ category: 'new', done: 0, total: 0, blockedBy: [] },
    ...parts,
  };
}
