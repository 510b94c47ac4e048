import { arrangeColumns } from './columns';
import type { Columns } from './columns';
import { findDependencies } from './dependencies';
import { isOut } from './is-out';
import type { RoadmapItem } from './roadmap-item';

const today = '2026-11-23';

describe('arrangeColumns', () => {
  // 92 days ahead of today is 23 February, 92 days back 23 August.
  it.each<{
    readonly given: string;
    readonly is: Partial<RoadmapItem>;
    readonly in?: keyof Columns;
  }>([
    { given: 'work in progress that begins in a year', is: doing('2027-11-01'), in: 'now' },
    { given: 'a start on the last day of the quarter', is: { from: '2027-02-23' }, in: 'next' },
    { given: 'a start one day after it', is: { from: '2027-02-24' }, in: 'later' },
    { given: 'an end alone', is: { through: '2026-12-31' }, in: 'next' },
    { given: 'a start that has passed', is: { from: '2026-01-01' }, in: 'next' },
    { given: 'no day', is: {}, in: 'later' },
    { given: 'finished on the first day that counts', is: done('2026-08-23'), in: 'done' },
    { given: 'finished a day before it', is: done('2026-08-22') },
    { given: 'finished, nobody knows when', is: { category: 'done' } },
    { given: 'given up', is: { category: 'done', isCancelled: true, finishedOn: today } },
  ])('puts $given into $in', ({ is, in: column }) => {
    const columns = arrangeColumns([epic(is)], today);
    const found = (['now', 'next', 'later', 'done'] as const).filter(
      (each) => columns[each].length > 0,
    );
    expect(found).toEqual(column === undefined ? [] : [column]);
  });

  it('orders a column by when its items begin, those without a day last', () => {
    const items = [
      epic({ key: 'PAY-1', ...doing() }),
      epic({ key: 'PAY-2', ...doing('2026-11-02') }),
      epic({ key: 'PAY-3', ...doing(), through: '2026-10-01' }),
    ];
    const { now } = arrangeColumns(items, today);
    expect(now.map(({ key }) => key)).toEqual(['PAY-3', 'PAY-2', 'PAY-1']);
  });
});

describe('findDependencies', () => {
  const blocker = epic({ key: 'PAY-1', from: '2026-11-01', through: '2026-11-30' });
  const violationOf = (
    blocked: Partial<RoadmapItem>,
    by: RoadmapItem = blocker,
  ): number | undefined =>
    findDependencies([by, epic({ key: 'PAY-2', blockedBy: ['PAY-1'], ...blocked })])[0]
      ?.violationDays;

  it.each([
    { given: 'a start on the day after', blocked: { from: '2026-12-01' }, days: 0 },
    { given: 'a start on the last day', blocked: { from: '2026-11-30' }, days: 1 },
    { given: 'a start ten days too early', blocked: { from: '2026-11-21' }, days: 10 },
    { given: 'an end alone, too early', blocked: { through: '2026-11-29' }, days: 2 },
    { given: 'no day', blocked: {}, days: 0 },
    { given: 'a blocked one that is done', blocked: { ...done(today), from: today }, days: 0 },
  ])('tells $days days given $given', ({ blocked, days }) => {
    expect(violationOf(blocked)).toBe(days);
  });

  it('tells none where the blocker has no end or is done', () => {
    expect(violationOf({ from: today }, epic({ key: 'PAY-1', from: today }))).toBe(0);
    expect(violationOf({ from: today }, { ...blocker, category: 'done' })).toBe(0);
  });

  it('leaves out what is not on the roadmap, and what blocks itself', () => {
    expect(findDependencies([epic({ key: 'PAY-2', blockedBy: ['PAY-2', 'OPS-7'] })])).toEqual([]);
  });
});

describe('isOut', () => {
  it.each([
    { releaseOn: '2026-11-23', is: true },
    { releaseOn: '2026-11-24', is: false },
    { releaseOn: undefined, is: true },
  ])('is $is by the evening of a release on $releaseOn', ({ releaseOn, is }) => {
    const version = { id: '1', name: '5.4', isReleased: true };
    const dated = { ...version, ...(releaseOn === undefined ? {} : { releaseOn }) };
    expect(isOut(dated, today)).toBe(is);
    expect(isOut({ ...dated, isReleased: false }, today)).toBe(false);
  });
});

// Helpers

function doing(from?: string): Partial<RoadmapItem> {
  return { category: 'indeterminate', ...(from === undefined ? {} : { from }) };
}

function done(finishedOn: string): Partial<RoadmapItem> {
  return { category: 'done', finishedOn };
}

function epic(parts: Partial<RoadmapItem>): RoadmapItem {
  return {
    id: parts.key ?? '1',
    key: 'PAY-1',
    title: 'Refunds',
    typeName: 'Epic',
    statusName: 'To Do',
    category: 'new',
    lane: '',
    done: 0,
    total: 0,
    blockedBy: [],
    ...parts,
  };
}
