import fc from 'fast-check';
import { anyRoadmapItems } from '../../../test/arbitraries/roadmap';
import { filterItems, findFilterChoices, isFiltering, noFilter } from './filter-items';
import type { RoadmapItem } from './roadmap-item';

const item = (key: string, parts: Partial<RoadmapItem>): RoadmapItem => ({
  ...{ id: key, key, title: 'Pays by card', typeName: 'Epic', statusName: 'To Do', lane: '' },
  ...{ category: 'new', done: 0, total: 0, blockedBy: [] },
  ...parts,
});

const items = [
  item('PAY-1', { title: 'Pay later in three parts', lane: 'Cards' }),
  item('PAY-2', { title: 'Réceipts and invoices', lane: 'Wallet', statusName: 'In Progress' }),
  item('PAY-12', { title: 'Retire the old gateway', statusName: 'In Progress' }),
];

describe('filterItems', () => {
  it.each([
    { given: 'a word of a title, whatever its case', filter: { words: 'LATER' }, keys: ['PAY-1'] },
    { given: 'words in any order', filter: { words: 'parts  pay' }, keys: ['PAY-1'] },
    { given: 'a word without its accent', filter: { words: 'receipt' }, keys: ['PAY-2'] },
    { given: 'a key', filter: { words: 'pay-12' }, keys: ['PAY-12'] },
    { given: 'the number of a key', filter: { words: '2' }, keys: ['PAY-2'] },
    { given: 'a part of all keys', filter: { words: 'pay' }, keys: ['PAY-1'] },
    { given: 'a status', filter: { statusName: 'In Progress' }, keys: ['PAY-2', 'PAY-12'] },
    { given: 'a lane', filter: { lane: 'Wallet' }, keys: ['PAY-2'] },
    { given: 'all at once', filter: { words: 'the', statusName: 'To Do' }, keys: [] },
  ])('leaves $keys given $given', ({ filter, keys }) => {
    const left = filterItems(items, { ...noFilter, ...filter });
    expect(left.map(({ key }) => key)).toEqual(keys);
  });

  it('leaves everything in, in its order, where nothing is wanted', () => {
    fc.assert(
      fc.property(anyRoadmapItems(), fc.constantFrom('', '  '), (all, words) => {
        expect(filterItems(all, { ...noFilter, words })).toEqual(all);
        expect(isFiltering({ ...noFilter, words })).toBe(false);
      }),
    );
  });
});

describe('findFilterChoices', () => {
  it('names each status and lane once, and none that is empty', () => {
    expect(findFilterChoices(items)).toEqual({
      statusNames: ['In Progress', 'To Do'],
      lanes: ['Cards', 'Wallet'],
    });
  });
});
