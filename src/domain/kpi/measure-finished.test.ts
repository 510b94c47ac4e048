import type { WorkItem } from '../flow/work-item';
import { findLastClosed, findLastFinished, measureFinished } from './measure-finished';

const asOf = '2026-11-23';

describe('measureFinished', () => {
  it('counts the last 30 days and leaves out what was not done', () => {
    const items = [
      finished('1', '2026-11-23'),
      finished('2', '2026-10-25'),
      finished('3', '2026-10-24'),
      { ...finished('4', '2026-11-01'), isCancelled: true, closedAs: 'Duplicate' },
      { ...finished('5', '2026-11-02'), isCancelled: true, closedAs: 'Invalid' },
      { ...finished('6', '2026-11-03'), isCancelled: true, closedAs: 'Invalid' },
      { ...finished('7', '2026-10-24'), isCancelled: true, closedAs: 'Invalid' },
    ];
    expect(measureFinished(items, asOf)).toEqual({
      id: 'finished',
      value: 2,
      span: { from: '2026-10-25', through: asOf },
      asOf,
      counted: ['1', '2'],
      leftOut: [
        { count: 2, why: 'closed as Invalid' },
        { count: 1, why: 'closed as Duplicate' },
      ],
      trend: [0, 0, 0, 0, 1, 2],
    });
  });

  it('counts resolutions beyond the eighth together, so that all of them add up', () => {
    const items = Array.from({ length: 11 }, (_, index) => ({
      ...finished(String(index), asOf),
      isCancelled: true,
      closedAs: `Reason ${String(index)}`,
    }));
    const { leftOut } = measureFinished(items, asOf);
    expect(leftOut).toHaveLength(9);
    expect(leftOut.reduce((sum, part) => sum + part.count, 0)).toBe(11);
  });

  it('tells zero from nothing', () => {
    expect(measureFinished([finished('1', '2025-01-01')], asOf).value).toBe(0);
    expect(measureFinished([], asOf)).toMatchObject({ because: 'Nothing has been finished yet.' });
  });
});

describe('findLastClosed', () => {
  const done = finished('1', '2026-05-28');
  const undone = { ...finished('2', '2026-10-25'), isCancelled: true, closedAs: 'Duplicate' };

  it('is what was closed without being done after all that was done', () => {
    expect(findLastClosed([done, undone])).toEqual({ on: '2026-10-25', as: 'Duplicate' });
    expect(findLastFinished([done, undone])).toBe('2026-05-28');
  });

  it('is nothing where the last work was done', () => {
    expect(findLastClosed([undone, finished('3', '2026-10-26')])).toBeUndefined();
    expect(findLastClosed([])).toBeUndefined();
  });
});

// Helpers

function finished(id: string, finishedOn: string): WorkItem {
  return {
    id,
    key: `PAY-${id}`,
    title: 'Pays by card',
    typeName: 'Story',
    stage: 'done',
    createdOn: '2026-01-01',
    startedOn: finishedOn,
    finishedOn,
    isCancelled: false,
    reopened: 0,
    evidence: 'changelog',
  };
}
