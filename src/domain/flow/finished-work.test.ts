import { distributionByType } from './distribution';
import { recentThroughput, throughputByWeek, wholeWeeks } from './throughput';
import type { WorkItem } from './work-item';

describe('throughputByWeek', () => {
  // Monday 28 September to Sunday 22 November.
  const eightWeeks = wholeWeeks('2026-11-23', 8);

  it('has a zero for each week in which nothing was finished, the last ones too', () => {
    expect(throughputByWeek([], eightWeeks)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect(throughputByWeek([finished('2026-09-28')], eightWeeks)).toEqual([
      1, 0, 0, 0, 0, 0, 0, 0,
    ]);
  });

  it('counts Sunday with the week before and Monday with the week after', () => {
    const items = ['2026-11-15', '2026-11-16', '2026-11-22', '2026-11-23'].map((day) =>
      finished(day),
    );
    expect(throughputByWeek(items, eightWeeks)).toEqual([0, 0, 0, 0, 0, 0, 1, 2]);
  });
});

describe('recentThroughput', () => {
  const recent = (...createdOn: readonly string[]) =>
    recentThroughput(
      createdOn.map((day) => ({ ...finished('2026-11-22'), createdOn: day })),
      '2026-11-23',
      8,
    );

  it.each([
    { why: 'before all of them', createdOn: '2026-09-01', weeks: [0, 0, 0, 0, 0, 0, 0, 1] },
    { why: 'as the first begins', createdOn: '2026-09-28', weeks: [0, 0, 0, 0, 0, 0, 0, 1] },
    { why: 'within the first', createdOn: '2026-09-29', weeks: [0, 0, 0, 0, 0, 0, 1] },
    { why: 'as the fifth begins', createdOn: '2026-10-26', weeks: [0, 0, 0, 1] },
    { why: 'within the last', createdOn: '2026-11-18', weeks: [] },
    { why: 'after them', createdOn: '2026-11-23', weeks: [] },
  ])('has whole weeks since the first was created, here $why', ({ createdOn, weeks }) => {
    expect(recent(createdOn)).toEqual(weeks);
  });

  it('begins with the first of many', () => {
    expect(recent('2026-11-10', '2026-10-26', '2026-11-20')).toEqual([0, 0, 0, 3]);
  });

  it('has zeros where there is no work at all', () => {
    expect(recent()).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('distributionByType', () => {
  it('has the most frequent type first, and equals by name', () => {
    const items = ['Task', 'Bug', 'Story', 'Bug', 'Epic', 'Bug', 'Story'].map((typeName) =>
      finished('2026-11-10', typeName),
    );
    expect(distributionByType(items)).toEqual([
      { typeName: 'Bug', count: 3 },
      { typeName: 'Story', count: 2 },
      { typeName: 'Epic', count: 1 },
      { typeName: 'Task', count: 1 },
    ]);
  });
});

// Helpers

function finished(finishedOn: string, typeName = 'Story'): WorkItem {
  return {
    id: finishedOn,
    key: 'PAY-1',
    title: 'Pays by card',
    typeName,
    stage: 'done',
    createdOn: '2026-08-01',
    finishedOn,
    isCancelled: false,
    reopened: 0,
    evidence: 'changelog',
  };
}
