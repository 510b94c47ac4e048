import type { BacklogItem } from '#usecases/scoring/backlog-item';
import { nextSort, parseSort, sortRows } from './sort-rows';

describe('nextSort', () => {
  it('falls, rises, and gives the ranking back', () => {
    const falling = nextSort(undefined, 'jobSize');
    expect(falling).toEqual({ column: 'jobSize', direction: 'desc' });
    const rising = nextSort(falling, 'jobSize');
    expect(rising).toEqual({ column: 'jobSize', direction: 'asc' });
    expect(nextSort(rising, 'jobSize')).toBeUndefined();
  });

  it('begins words at A', () => {
    expect(nextSort(undefined, 'item')).toEqual({ column: 'item', direction: 'asc' });
  });
});

describe('parseSort', () => {
  it.each([
    { text: 'jobSize:desc', sort: { column: 'jobSize', direction: 'desc' } },
    { text: 'wsjf:asc', sort: { column: 'wsjf', direction: 'asc' } },
    { text: 'item:asc', sort: { column: 'item', direction: 'asc' } },
    { text: 'jobSize:up', sort: undefined },
    { text: 'secret:asc', sort: undefined },
    { text: undefined, sort: undefined },
  ])('reads $text', ({ text, sort }) => {
    expect(parseSort(text)).toEqual(sort);
  });
});

describe('sortRows', () => {
  it('puts the earliest due date first, and what has none last', () => {
    const dated = (id: string, dueOn?: string) =>
      [id, { id, ...(dueOn === undefined ? {} : { dueOn }) } as BacklogItem] as const;
    const itemById = new Map([dated('1'), dated('2', '2027-01-09'), dated('3', '2026-12-24')]);
    const sort = { column: 'due', direction: 'asc' } as const;
    expect(sortRows(['1', '2', '3'], sort, { itemById, numberOf: () => undefined })).toEqual([
      '3',
      '2',
      '1',
    ]);
  });

  const rows = {
    itemById: new Map<string, BacklogItem>(),
    numberOf: (id: string) => (id === '2' ? undefined : Number(id)),
  };

  it('puts what has no number last, either way', () => {
    const ids = ['2', '1', '3'];
    expect(sortRows(ids, { column: 'jobSize', direction: 'asc' }, rows)).toEqual(['1', '3', '2']);
    expect(sortRows(ids, { column: 'jobSize', direction: 'desc' }, rows)).toEqual(['3', '1', '2']);
  });
});
