import fc from 'fast-check';
import { addDays } from '../../time/calendar-day';
import { findDayFormat } from './find-day-format';
import type { DayFormat } from './read-day';
import { dayFormats, readDay } from './read-day';
import { findDecimalMark, readNumber } from './read-number';

describe('readDay', () => {
  it.each([
    { cell: '2026-07-03', format: 'iso', from: '2026-07-03' },
    { cell: '2026-07-03T22:15:00Z', format: 'iso', from: '2026-07-03' },
    { cell: '2026/7/3 00:00:00', format: 'iso', from: '2026-07-03' },
    { cell: '20260703', format: 'compact', from: '2026-07-03' },
    { cell: '03/07/2026', format: 'dmy', from: '2026-07-03' },
    { cell: '3.7.26', format: 'dmy', from: '2026-07-03' },
    { cell: '7/3/2026', format: 'mdy', from: '2026-07-03' },
    { cell: 'Jul 3, 2026', format: 'named', from: '2026-07-03' },
    { cell: '3 July 2026', format: 'named', from: '2026-07-03' },
    // The fourth of January 2026 is a Sunday: week 1 began on Monday 29 December.
    { cell: '2026-W01', format: 'week', from: '2025-12-29' },
    { cell: '2026-W07', format: 'week', from: '2026-02-09' },
    { cell: '2026-07', format: 'month', from: '2026-07-01' },
    { cell: '202607', format: 'month', from: '2026-07-01' },
    { cell: 'July 2026', format: 'named', from: '2026-07-01' },
    { cell: '3\u00a0July\u00a02026', format: 'named', from: '2026-07-03' },
    { cell: 'Jul-26', format: 'named', from: '2026-07-01' },
    { cell: '3-Jul-26', format: 'named', from: '2026-07-03' },
    { cell: '07.2026', format: 'month', from: '2026-07-01' },
    { cell: '2/29/2024 23:59', format: 'mdy', from: '2024-02-29' },
    { cell: '2026-W53', format: 'week', from: '2026-12-28' },
    { cell: '2026-Q1', format: 'quarter', from: '2026-01-01' },
    { cell: 'Q3 2026', format: 'quarter', from: '2026-07-01' },
    { cell: 'Q1/26', format: 'quarter', from: '2026-01-01' },
    { cell: "Q4 '25", format: 'quarter', from: '2025-10-01' },
    { cell: '2T2026', format: 'quarter', from: '2026-04-01' },
    { cell: '46206', format: 'serial', from: '2026-07-03' },
    { cell: '46206.75', format: 'serial', from: '2026-07-03' },
    { cell: '3. März 2026', format: 'named', from: '2026-03-03' },
    { cell: 'Okt 2026', format: 'named', from: '2026-10-01' },
    { cell: '1er août 2026', format: 'named', from: '2026-08-01' },
    { cell: 'juil.-26', format: 'named', from: '2026-07-01' },
    { cell: '3 de julio de 2026', format: 'named', from: '2026-07-03' },
    { cell: 'dic. 2025', format: 'named', from: '2025-12-01' },
    { cell: 'Settembre 2026', format: 'named', from: '2026-09-01' },
    { cell: 'março de 2026', format: 'named', from: '2026-03-01' },
    { cell: 'fev/26', format: 'named', from: '2026-02-01' },
    { cell: '5 mei 2026', format: 'named', from: '2026-05-05' },
    { cell: 'mrt. 2026', format: 'named', from: '2026-03-01' },
    { cell: '3 października 2026', format: 'named', from: '2026-10-03' },
    { cell: 'Sept 2026', format: 'named', from: '2026-09-01' },
    { cell: '0023', format: 'nthDay', from: '2026-01-24' },
    { cell: '0002', format: 'nthWeek', from: '2026-01-15' },
    { cell: '0013', format: 'nthMonth', from: '2027-02-01' },
  ] as const)('reads $cell as $format', ({ cell, format, from }) => {
    expect(readDay(cell, format, '2026-01-01')?.from).toBe(from);
  });

  it.each([
    { cell: '2026-02-30', format: 'iso' },
    { cell: '31/02/2026', format: 'dmy' },
    { cell: '2025-02-29', format: 'iso' },
    { cell: '3.2011', format: 'month' },
    { cell: '46000', format: 'compact' },
    { cell: '2026-W54', format: 'week' },
    { cell: '2026-W00', format: 'week' },
    { cell: '2025-W53', format: 'week' },
    { cell: '2026-13', format: 'month' },
    { cell: '3 Brumaire 2026', format: 'named' },
    { cell: 'jui 2026', format: 'named' },
    { cell: 'Q5 2026', format: 'quarter' },
    { cell: 'Q1 FY26', format: 'quarter' },
    { cell: '20260', format: 'serial' },
    { cell: '', format: 'iso' },
  ] as const)('reads no day in “$cell”', ({ cell, format }) => {
    expect(readDay(cell, format)).toBeUndefined();
  });

  it('never throws, whatever a cell holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...dayFormats), (cell, format) => {
        readDay(cell, format, '2026-01-01');
      }),
    );
  });
});

describe('findDayFormat', () => {
  it.each([
    { cells: ['03/07/2026', '04/07/2026'], format: undefined },
    { cells: ['03/07/2026', '14/07/2026'], format: 'dmy' },
    { cells: ['07/03/2026', '07/14/2026'], format: 'mdy' },
    { cells: ['03.07.2026', '04.07.2026'], format: 'dmy' },
    // Either way it is the same day.
    { cells: ['01/01/2026', '02/02/2026'], format: 'dmy' },
    { cells: ['20260101', 'Grand total'], format: 'compact' },
    { cells: ['7', '8'], format: undefined },
  ])('asks for what could be either: $cells is $format', ({ cells, format }) => {
    expect(findDayFormat('Date', cells).format).toBe(format);
  });

  it('takes the number of a week for no month', () => {
    expect(findDayFormat('Week', ['202601', '202602']).format).toBeUndefined();
    expect(findDayFormat('Month', ['202601', '202602']).format).toBe('month');
  });

  it('takes numbers of five digits for days only where the heading says so', () => {
    const cells = ['46174', '46204'];
    expect(findDayFormat('Date', cells).format).toBe('serial');
    expect(findDayFormat('Invoice date', cells).format).toBe('serial');
    for (const heading of ['Users', 'Users per day', 'Data volume', ''])
      expect(findDayFormat(heading, cells).share).toBe(0);
  });

  it('counts each cell as often as it is written', () => {
    expect(findDayFormat('Date', ['2026-10-01', '2026-10-01', '2026-10-01', 'x']).share).toBe(0.75);
  });

  it('names both ways where it has to ask', () => {
    expect(findDayFormat('Date', ['03/07/2026']).among).toEqual(['dmy', 'mdy']);
  });

  it('finds the format in which days were written', () => {
    const write: Partial<Record<DayFormat, (day: string) => string>> = {
      iso: (day) => day,
      compact: (day) => day.replaceAll('-', ''),
      dmy: (day) => day.split('-').reverse().join('/'),
    };
    const days = Array.from({ length: 40 }, (_, index) => addDays('2026-01-20', index));
    for (const [format, written] of Object.entries(write))
      expect(findDayFormat('Date', days.map(written)).format).toBe(format);
  });
});

describe('readNumber', () => {
  it.each([
    { cell: '1,234.5', point: 1234.5, comma: undefined },
    { cell: '1.234,5', point: undefined, comma: 1234.5 },
    { cell: '1,234', point: 1234, comma: 1.234 },
    { cell: '0,360', point: undefined, comma: 0.36 },
    { cell: '12 345', point: 12345, comma: 12345 },
    { cell: '€ 1’200', point: 1200, comma: 1200 },
    { cell: '−3', point: -3, comma: -3 },
    { cell: '(1,234)', point: -1234, comma: -1.234 },
    { cell: '(-5)', point: undefined, comma: undefined },
    { cell: '+6', point: 6, comma: 6 },
    { cell: "CHF 1'234.50", point: 1234.5, comma: undefined },
    { cell: '-5 EUR', point: -5, comma: -5 },
    { cell: 'SKU123', point: undefined, comma: undefined },
    { cell: '1\u2009234', point: 1234, comma: 1234 },
    { cell: '#N/A', point: undefined, comma: undefined },
    { cell: '12.5 %', point: 12.5, comma: undefined },
    { cell: '1e3', point: 1000, comma: 1000 },
    { cell: '12abc', point: undefined, comma: undefined },
    { cell: "1'234'567", point: 1234567, comma: 1234567 },
    { cell: '1\u202f234,5', point: undefined, comma: 1234.5 },
    { cell: '-1 234', point: -1234, comma: -1234 },
    { cell: '12 34', point: undefined, comma: undefined },
    { cell: '5 1234', point: undefined, comma: undefined },
    { cell: '12,34,567', point: 1234567, comma: undefined },
    { cell: '-12.5 %', point: -12.5, comma: undefined },
    { cell: '1,2,3', point: undefined, comma: undefined },
    { cell: '', point: undefined, comma: undefined },
    { cell: '9e99', point: undefined, comma: undefined },
  ])('reads “$cell”', ({ cell, point, comma }) => {
    expect([readNumber(cell, 'point'), readNumber(cell, 'comma')]).toEqual([point, comma]);
  });
});

describe('findDecimalMark', () => {
  it.each([
    { cells: ['12', '14'], mark: 'point' },
    { cells: ['12.5', '14'], mark: 'point' },
    { cells: ['12,5', '1.200'], mark: 'comma' },
    { cells: ['1,234', '2,345'], mark: undefined },
    { cells: ['1,234', '2,345.10'], mark: 'point' },
  ])('is $mark in $cells', ({ cells, mark }) => {
    expect(findDecimalMark(cells)).toBe(mark);
  });
});
