import fc from 'fast-check';
import { orderWithChildren } from './order-by-parent';

describe('orderWithChildren', () => {
  it('lets stories follow their epics and leaves all others in their places', () => {
    const backlog = [
      { id: 'E1' },
      { id: 'S1', parentId: 'E1' },
      { id: 'S9' },
      { id: 'S2', parentId: 'E2' },
      { id: 'E2' },
      { id: 'S3', parentId: 'E1' },
    ];
    expect(orderWithChildren(backlog, ['E2', 'E1'])).toEqual(['E2', 'S2', 'S9', 'S1', 'E1', 'S3']);
  });

  it('is a permutation that leaves strangers in place', () => {
    const anyItem = fc.record({ parent: fc.option(fc.nat(3), { nil: undefined }) });
    fc.assert(
      fc.property(
        fc.array(anyItem),
        fc.shuffledSubarray(['E0', 'E1', 'E2', 'E3']),
        (items, order) => {
          const backlog = [
            ...order.map((id) => ({ id })).reverse(),
            ...items.map(({ parent }, at) => ({
              id: `S${String(at)}`,
              ...(parent === undefined ? {} : { parentId: `E${String(parent)}` }),
            })),
          ];
          const ordered = orderWithChildren(backlog, order);
          expect([...ordered].sort()).toEqual(backlog.map(({ id }) => id).sort());
          expect(ordered.filter((id) => id.startsWith('E'))).toEqual(order);
          backlog.forEach((item, at) => {
            if (item.id.startsWith('S') && !('parentId' in item)) expect(ordered[at]).toBe(item.id);
          });
        },
      ),
    );
  });
});
