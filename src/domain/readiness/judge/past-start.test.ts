import type { History } from '../../flow/history';
import { findPastStart } from './past-start';
import type { ReadinessStatus } from '../status/readiness-status';

describe('findPastStart', () => {
  it('is the last step into work, with the verdict of before', () => {
    const history = [
      step('2026-03-02', 'todo', 'doing'),
      step('2026-03-05', 'doing', 'todo'),
      step('2026-03-12', 'todo', 'doing'),
      step('2026-03-14', 'doing', 'review'),
    ];
    expect(findPastStart(history, isStarted, checkedOn('2026-03-11'))).toEqual({
      on: '2026-03-12T09:00:00.000Z',
      verdict: { isReady: false, left: 1, words: ['Not estimated'] },
    });
  });

  it.each([
    { given: 'a verdict of after the start', checkedDay: '2026-03-13' },
    { given: 'no verdict', checkedDay: undefined },
  ])('tells the day alone given $given', ({ checkedDay }) => {
    const stored = checkedDay === undefined ? undefined : checkedOn(checkedDay);
    expect(findPastStart([step('2026-03-12', 'todo', 'doing')], isStarted, stored)).toEqual({
      on: '2026-03-12T09:00:00.000Z',
    });
  });

  it('is not known for what was created in progress', () => {
    expect(findPastStart([step('2026-03-14', 'doing', 'review')], isStarted, undefined)).toBe(
      undefined,
    );
  });
});

// Helpers

const isStarted = (status: string | undefined): boolean => status !== 'todo';

const step = (day: string, from: string, to: string): History[number] => ({
  at: `${day}T09:00:00.000Z`,
  fieldId: 'status',
  from,
  to,
});

const checkedOn = (day: string): ReadinessStatus => ({
  ready: 'no',
  percent: 80,
  left: 1,
  must: 1,
  waived: 0,
  questions: 0,
  words: ['Not estimated'],
  checkedAt: `${day}T12:00:00.000Z`,
});
