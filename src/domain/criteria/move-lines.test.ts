import fc from 'fast-check';
import { anyCriteria, ben } from '../../../test/arbitraries/criteria';
import {
  after,
  levelsOf,
  namedLines,
  namesOf,
  undoOf,
} from '../../../test/arbitraries/named-lines';
import { applyCriteriaChange } from './apply-change';
import { landingSpot, moveBy, moveTo } from './move-lines';
import { withNested } from './nested-lines';

describe('moveBy', () => {
  it.each([
    { given: 'A a1 a2 B b1', id: 'A', by: 1, then: 'B b1 A a1 a2' },
    { given: 'A a1 B b1 b2', id: 'B', by: -1, then: 'B b1 b2 A a1' },
    { given: 'A B b1', id: 'A', by: 1, then: 'B b1 A' },
    { given: 'A a1 B', id: 'B', by: -1, then: 'B A a1' },
    { given: '#H A a1 B', id: 'A', by: -1, then: 'A a1 #H B' },
    { given: 'A a1 #H B', id: 'A', by: 1, then: '#H A a1 B' },
    { given: 'A a1 #H B', id: '#H', by: -1, then: '#H A a1 B' },
    { given: 'A a1 a2 B', id: 'a2', by: -1, then: 'A a2 a1 B' },
    { given: 'A a1 B b1', id: 'a1', by: 1, then: 'A B a1 b1' },
    { given: 'A a1', id: 'A', by: -1, then: 'A a1' },
    { given: 'A B b1', id: 'B', by: 1, then: 'A B b1' },
    { given: 'A a1', id: 'Z', by: 1, then: 'A a1' },
  ] as const)('moves $id of "$given" by $by to "$then"', ({ given, id, by, then }) => {
    const state = namedLines(given);
    expect(namesOf(after(state, moveBy(state.items, id, by)))).toBe(then);
  });
});

describe('moveTo', () => {
  it.each([
    { id: 'A', spot: { id: 'C', isBelow: true }, then: 'B b1 b2 C A a1' },
    { id: 'C', spot: { id: 'A', isBelow: false }, then: 'C A a1 B b1 b2' },
    { id: 'C', spot: { id: 'B', isBelow: false }, then: 'A a1 C B b1 b2' },
    // Let go among what is nested under another line, it comes to stand below that.
    { id: 'A', spot: { id: 'B', isBelow: true }, then: 'B b1 b2 A a1 C' },
    { id: 'A', spot: { id: 'b2', isBelow: false }, then: 'B b1 b2 A a1 C' },
    { id: 'b1', spot: { id: 'A', isBelow: true }, then: 'A b1 a1 B b2 C' },
    { id: 'A', spot: { id: 'a1', isBelow: true }, then: 'A a1 B b1 b2 C' },
    { id: 'B', spot: { id: 'C', isBelow: false }, then: 'A a1 B b1 b2 C' },
  ])('lets $id go beside $spot.id: "$then"', ({ id, spot, then }) => {
    const state = namedLines('A a1 B b1 b2 C');
    expect(namesOf(after(state, moveTo(state.items, id, spot)))).toBe(then);
  });
});

describe('a nested line that is moved', () => {
  it.each([
    { where: 'above all others', id: 'a1', changes: 'up', then: 'a1 A B b1>' },
    { where: 'under another', id: 'a1', changes: 'down', then: 'A B a1> b1>' },
  ] as const)('stands nested only under a line: $where', ({ id, changes, then }) => {
    const state = namedLines('A a1 B b1');
    const steps = moveBy(state.items, id, changes === 'up' ? -1 : 1);
    expect(levelsOf(after(state, steps))).toBe(then);
    expect(levelsOf(after(state, steps, undoOf(state, steps)))).toBe('A a1> B b1>');
  });

  it('stands nested under no heading', () => {
    const state = namedLines('A a1 #H B');
    const steps = moveTo(state.items, 'a1', { id: '#H', isBelow: true });
    expect(levelsOf(after(state, steps))).toBe('A #H a1 B');
  });
});

describe('landingSpot', () => {
  it.each([
    { id: 'A', spot: { id: 'B', isBelow: true }, lands: { id: 'b2', isBelow: true, depth: 0 } },
    { id: 'b1', spot: { id: 'a1', isBelow: false }, lands: { id: 'A', isBelow: true, depth: 1 } },
    { id: 'b1', spot: { id: 'A', isBelow: false }, lands: { id: 'A', isBelow: false, depth: 0 } },
    { id: 'C', spot: { id: 'A', isBelow: false }, lands: { id: 'A', isBelow: false, depth: 0 } },
    { id: 'A', spot: { id: 'a1', isBelow: true }, lands: undefined },
    { id: 'B', spot: { id: 'A', isBelow: true }, lands: undefined },
  ])('shows where $id comes to stand when let go beside $spot.id', ({ id, spot, lands }) => {
    expect(landingSpot(namedLines('A a1 B b1 b2 C').items, id, spot)).toEqual(lands);
  });
});

describe('moving lines', () => {
  it('keeps a line and what is nested under it together, and is taken back whole', () => {
    fc.assert(
      fc.property(anyMove(), ({ state, id, changes }) => {
        const block = withNested(state.items, id).map((line) => line.id);
        const moved = after(state, changes);
        const start = moved.items.findIndex((line) => line.id === id);
        const ids = moved.items.map((line) => line.id);
        expect(ids.slice(start, start + block.length)).toEqual(block);
        expect(namesOf(after(state, changes, undoOf(state, changes)))).toBe(namesOf(state));
      }),
    );
  });

  it('loses and parts nothing where two people move at the same time', () => {
    fc.assert(
      fc.property(anyMove(), fc.nat(), fc.boolean(), ({ state, id, changes }, other, isUp) => {
        const otherId = state.items[other % state.items.length]?.id ?? '';
        const theirs = moveBy(state.items, otherId, isUp ? -1 : 1);
        // Both moved what they saw; the record takes one after the other.
        const moved = after(state, theirs, changes);
        const ids = moved.items.map((line) => line.id);
        expect([...ids].sort()).toEqual(state.items.map((line) => line.id).sort());
        const block = changes.length === 0 ? [] : withNested(state.items, id);
        const start = ids.indexOf(id);
        expect(ids.slice(start, start + block.length)).toEqual(block.map((line) => line.id));
      }),
    );
  });

  it('leaves the nested lines where they are when somebody deleted the line meanwhile', () => {
    const state = namedLines('A a1 a2 B C');
    const mine = moveBy(state.items, 'A', 1);
    const deleted = after(state, [{ type: 'delete', ids: ['A'] }]);
    expect(mine.map((change) => applyCriteriaChange(deleted, change, ben).ok)[0]).toBe(false);
    expect(namesOf(after(deleted, mine))).toBe('a1 a2 B C');
  });
});

// Helpers

/** A list, a line of it, and the changes that move it one on or to where it is let go. */
const anyMove = () =>
  fc
    .record({
      state: anyCriteria().filter(({ items }) => items.length > 0),
      line: fc.nat(),
      target: fc.nat(),
      isBelow: fc.boolean(),
      isDragged: fc.boolean(),
    })
    .map(({ state, line, target, isBelow, isDragged }) => {
      const { items } = state;
      const id = items[line % items.length]?.id ?? '';
      const spot = { id: items[target % items.length]?.id ?? '', isBelow };
      const changes = isDragged ? moveTo(items, id, spot) : moveBy(items, id, isBelow ? 1 : -1);
      return { state, id, changes };
    });
