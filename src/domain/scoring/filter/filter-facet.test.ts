import fc from 'fast-check';
import { findFacets, flipPick, isPicked } from './filter-facet';
import type { Filterable } from './filter-text';
import { facetNames, filterBy } from './filter-text';

const item = (part: Partial<Filterable>): Filterable => ({
  key: 'PAY-12',
  summary: 'Pays by card',
  typeName: 'Story',
  statusName: 'To do',
  labels: [],
  components: [],
  versions: [],
  ...part,
});

describe('findFacets', () => {
  it('counts the values that occur, the most frequent first, and leaves out empty facets', () => {
    const items = [
      item({ labels: ['shop', 'card'], parent: { key: 'PAY-1', summary: 'Payments' } }),
      item({ labels: ['card'], statusName: 'In review' }),
      item({ typeName: 'Bug' }),
    ];
    expect(findFacets(items)).toEqual([
      {
        name: 'type',
        values: [
          { value: 'Story', label: 'Story', count: 2 },
          { value: 'Bug', label: 'Bug', count: 1 },
        ],
      },
      { name: 'epic', values: [{ value: 'PAY-1', label: 'PAY-1 Payments', count: 1 }] },
      {
        name: 'label',
        values: [
          { value: 'card', label: 'card', count: 2 },
          { value: 'shop', label: 'shop', count: 1 },
        ],
      },
      {
        name: 'status',
        values: [
          { value: 'To do', label: 'To do', count: 2 },
          { value: 'In review', label: 'In review', count: 1 },
        ],
      },
    ]);
  });

  it('has none of no items', () => {
    expect(findFacets([])).toEqual([]);
  });

  it('counts exactly what picking the value shows', () => {
    const items = ['1.0', '11.0', '1.0 beta', '1.0'].map((version) =>
      item({ versions: [version] }),
    );
    const [, facet] = findFacets(items);
    for (const { value, count } of facet?.values ?? [])
      expect(items.filter(filterBy(flipPick('', 'version', value)))).toHaveLength(count);
  });
});

describe('flipPick', () => {
  it.each([
    { typed: '', to: 'label:"card"' },
    { typed: 'pays ', to: 'pays label:"card"' },
    { typed: 'pays label:"Card" status:review', to: 'pays status:review' },
    { typed: 'label:card', to: '' },
    { typed: 'label:"cards"', to: 'label:"cards" label:"card"' },
    { typed: 'status:"card"', to: 'status:"card" label:"card"' },
  ])('makes “$to” of “$typed”', ({ typed, to }) => {
    expect(flipPick(typed, 'label', 'card')).toBe(to);
  });

  it('picks what was not picked and back, whatever the value is called', () => {
    const value = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(value, value, fc.constantFrom(...facetNames), (one, other, facet) => {
        fc.pre(one.toLowerCase() !== other.toLowerCase());
        const first = flipPick('', facet, one);
        const both = flipPick(first, facet, other);
        expect([isPicked(both, facet, one), isPicked(both, facet, other)]).toEqual([true, true]);
        expect(flipPick(both, facet, other)).toBe(first);
        expect(flipPick(first, facet, one)).toBe('');
      }),
    );
  });
});
