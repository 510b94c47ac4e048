import { after, levelsOf, namedLines, undoOf } from '../../../test/arbitraries/named-lines';
import { deleteAlone, deleteWithNested, makeHeading, mayNest } from './nested-lines';

describe('deleting a line', () => {
  it.each([
    { given: 'A a1 a2 B', id: 'A', then: 'B' },
    { given: 'A a1 a2 B', id: 'a1', then: 'A a2> B' },
    { given: 'A a1! a2 B', id: 'A', then: 'a1! B' },
    { given: 'B #H a1', id: '#H', then: 'B a1' },
    { given: 'A a1', id: 'Z', then: 'A a1>' },
  ])('takes what is nested under it along: $id of "$given"', ({ given, id, then }) => {
    const state = namedLines(given);
    const step = deleteWithNested(state.items, id);
    expect(levelsOf(after(state, step))).toBe(then);
    expect(levelsOf(after(state, step, undoOf(state, step)))).toBe(levelsOf(state));
  });

  it.each([
    { given: 'B A a1 a2', id: 'A', then: 'B a1> a2>' },
    { given: 'A a1 a2 B', id: 'A', then: 'a1 a2 B' },
    { given: '#H A a1', id: 'A', then: '#H a1' },
  ])('alone leaves no nested one without a parent: $id of "$given"', ({ given, id, then }) => {
    const state = namedLines(given);
    const step = deleteAlone(state.items, id);
    expect(levelsOf(after(state, step))).toBe(then);
    expect(levelsOf(after(state, step, undoOf(state, step)))).toBe(levelsOf(state));
  });
});

it('lets go of what is nested under a line that becomes a heading', () => {
  const state = namedLines('A a1 B b1');
  const step = makeHeading(state.items, 'A');
  expect(levelsOf(after(state, step))).toBe('A a1 B b1>');
  expect(after(state, step).items[0]?.kind).toBe('heading');
  expect(levelsOf(after(state, step, undoOf(state, step)))).toBe('A a1> B b1>');
});

describe('mayNest', () => {
  it.each([
    { id: 'A', depth: 1, may: false, given: 'the first line' },
    { id: 'a1', depth: 0, may: true, given: 'a nested one' },
    { id: 'a1', depth: 1, may: false, given: 'one that is nested already' },
    { id: 'B', depth: 1, may: true, given: 'one below another' },
    { id: 'C', depth: 1, may: false, given: 'the first one under a heading' },
    { id: '#H', depth: 1, may: false, given: 'a heading' },
    { id: 'Z', depth: 1, may: false, given: 'one that is gone' },
  ] as const)('is $may given $given', ({ id, depth, may }) => {
    expect(mayNest(namedLines('A a1 B #H C').items, id, depth)).toBe(may);
  });
});
