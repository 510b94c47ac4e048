import type { ReadinessStatus } from './readiness-status';
import { saysTheSame } from './readiness-status';

const stored: ReadinessStatus = {
  ready: 'no',
  percent: 50,
  left: 1,
  must: 1,
  waived: 0,
  questions: 0,
  words: ['Blocked'],
  recheckOn: '2026-03-09',
  checkedAt: '2026-03-09T08:00:00.000Z',
};

describe('saysTheSame', () => {
  it.each([
    { given: 'the same on another day', now: { checkedAt: '2026-03-10T08:00:00.000Z' }, is: true },
    {
      given: 'a day to look again that the next daily look finds as the one that stands',
      now: { recheckOn: '2026-03-12', checkedAt: '2026-03-12T08:00:00.000Z' },
      is: true,
    },
    {
      given: 'a later day to look again',
      now: { recheckOn: '2026-03-20', checkedAt: '2026-03-12T08:00:00.000Z' },
      is: false,
    },
    { given: 'other words', now: { words: ['Not estimated'] }, is: false },
  ])('is $is given $given', ({ now, is }) => {
    expect(saysTheSame({ ...stored, ...now }, stored)).toBe(is);
  });
});
