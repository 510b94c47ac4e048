import Papa from 'papaparse';
import { findFileKind } from './decode-file';
import { findSeparator, findTables } from './find-tables';

const tablesIn = (text: string) =>
  findTables(
    Papa.parse<string[]>(text, { delimiter: findSeparator(text), skipEmptyLines: false }).data,
  );

describe('findSeparator', () => {
  it.each([
    { text: 'day,users\n2026-10-01,12', separator: ',' },
    { text: 'day;rate\n2026-10-01;12,5\n2026-10-02;13,5', separator: ';' },
    { text: 'day\tusers\n2026-10-01\t1,200', separator: '\t' },
    { text: '# a, b, c\n\nday;name\n2026-10-01;"a, b, c"', separator: ';' },
    { text: 'one column\n12', separator: ',' },
  ])('is $separator', ({ text, separator }) => {
    expect(findSeparator(text)).toBe(separator);
  });
});

describe('findTables', () => {
  it('finds the tables of a standard report, and the day that they count from', () => {
    const report = [
      '# ----------------------------------------',
      '# Reports snapshot',
      '# Account: Shop',
      '# Start date: 20260101',
      '# End date: 20260923',
      '',
      'Nth week,New users',
      '0000,10',
      '0001,12',
      '',
      'Country,Active users',
      'France,12',
    ].join('\n');
    expect(tablesIn(report)).toEqual([
      {
        line: 7,
        heading: ['Nth week', 'New users'],
        rows: [
          { line: 8, cells: ['0000', '10'] },
          { line: 9, cells: ['0001', '12'] },
        ],
        totalLines: [],
        startOn: '2026-01-01',
      },
      {
        line: 11,
        heading: ['Country', 'Active users'],
        rows: [{ line: 12, cells: ['France', '12'] }],
        totalLines: [],
        startOn: '2026-01-01',
      },
    ]);
  });

  it('leaves the grand total of an exploration out, and says where it was', () => {
    const [table] = tablesIn(
      '# Free form 1\n# 20260723-20260922\n\nDate,Users\n20260723,5\n,9,Grand total',
    );
    expect(table).toMatchObject({ totalLines: [6], startOn: '2026-07-23' });
    expect(table?.rows).toHaveLength(1);
  });

  it('counts lines through quoted cells that run over several', () => {
    const [table] = tablesIn('Day,Note,Users\r\n2026-10-01,"two\r\nlines",5\r\n2026-10-02,,6');
    expect(table?.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('goes on after a blank line that no heading follows', () => {
    expect(tablesIn('Day,Users\n2026-10-01,5\n\n2026-10-02,6')[0]?.rows).toHaveLength(2);
  });

  it.each(['Month;Total', 'Churn report\nMonth;Total', 'sep=;\nMonth;Total'])(
    'knows the heading in “%s”',
    (above) => {
      const [table] = tablesIn(`${above}\n2026-09;5\nTotal;5`);
      expect(table).toMatchObject({
        heading: ['Month', 'Total'],
        rows: [{ cells: ['2026-09', '5'] }],
      });
    },
  );

  it('names the columns of a table without a heading', () => {
    expect(tablesIn('2026-10-01,5\n2026-10-02,6')).toMatchObject([
      { heading: ['Column 1', 'Column 2'], rows: [{ line: 1 }, { line: 2 }] },
    ]);
  });

  it.each(['', '\n\n', '# only comments\n', 'Day,Users'])('finds none in “%s”', (text) => {
    expect(tablesIn(text)).toEqual([]);
  });
});

describe('findFileKind', () => {
  it.each([
    { bytes: [0xff, 0xfe, 0x44, 0], kind: 'utf-16le' },
    { bytes: [0xfe, 0xff, 0, 0x44], kind: 'utf-16be' },
    { bytes: [0x50, 0x4b, 3, 4], kind: 'workbook' },
    { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: 'workbook' },
    { bytes: [0x89, 0x50, 0, 1], kind: 'binary' },
    { bytes: [0x44, 0x61, 0x79], kind: 'utf-8' },
  ])('is $kind', ({ bytes, kind }) => {
    expect(findFileKind(new Uint8Array(bytes))).toBe(kind);
  });
});
