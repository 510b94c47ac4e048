import { keepingLatest } from './room-for-views';

describe('keepingLatest', () => {
  const views = (count: number, characters: number) =>
    Array.from({ length: count }, (_, index) => [`view ${String(index)}`, characters] as const);

  it.each([
    { given: 'room for all', kept: views(2, 10), next: ['new', 10], goes: [] },
    { given: 'twelve', kept: views(12, 10), next: ['new', 10], goes: ['view 0'] },
    {
      given: 'no room left',
      kept: views(3, 600_000),
      next: ['new', 900_000],
      goes: ['view 0', 'view 1'],
    },
    { given: 'the same one again', kept: views(12, 10), next: ['view 3', 20], goes: [] },
  ] as const)('lets the oldest go, given $given: $goes', ({ kept, next, goes }) => {
    const left = keepingLatest(kept, next).map(([name]) => name);
    expect(left.at(-1)).toBe(next[0]);
    expect(kept.map(([name]) => name).filter((name) => !left.includes(name))).toEqual(goes);
  });

  it('keeps what it has where the new one is too long by itself', () => {
    expect(keepingLatest(views(2, 10), ['new', 2_000_001])).toEqual(views(2, 10));
  });
});
