import { findTables } from './find-tables';
import { findColumns } from './suggest-mapping';

describe('findColumns', () => {
  it('takes a column with few numbers where there is no better one, so that the others are told', () => {
    expect(
      numbersIn([
        ['2026-08', '=1+1', 'a'],
        ['2026-09', 'n/a', 'b'],
        ['2026-10', '6', 'c'],
      ]),
    ).toEqual([1]);
    expect(
      numbersIn([
        ['2026-08', '=1+1', '7'],
        ['2026-09', 'n/a', '8'],
        ['2026-10', '6', '9'],
      ]),
    ).toEqual([2]);
    expect(
      numbersIn([
        ['2026-08', '', ' '],
        ['2026-09', '', ''],
      ]),
    ).toEqual([]);
  });
});

// Helpers

function numbersIn(rows: readonly (readonly string[])[]): readonly number[] {
  const [table] = findTables([['Month', 'Users', 'Plan'], ...rows]);
  if (table === undefined) throw new Error('no table');
  return findColumns(table).numbers;
}
