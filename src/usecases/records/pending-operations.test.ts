import { operationsAtMost } from '#contract/record';
import { firstBatch } from './pending-operations';

describe('firstBatch', () => {
  it.each([
    { given: 'a few short changes', lengths: [10, 10, 10], sent: 3 },
    {
      given: 'more than one entry of the history holds',
      lengths: [25_000, 25_000, 25_000],
      sent: 2,
    },
    { given: 'one that is too long by itself', lengths: [90_000, 10], sent: 1 },
    {
      given: 'more than one call may carry',
      lengths: Array<number>(250).fill(1),
      sent: operationsAtMost,
    },
    { given: 'nothing', lengths: [], sent: 0 },
  ])('takes the first $sent, given $given', ({ lengths, sent }) => {
    const pending = lengths.map((length, index) => operation(index + 1, 'x'.repeat(length)));
    expect(firstBatch(pending)).toEqual(pending.slice(0, sent));
  });
});

// Helpers

const operation = (seq: number, change: string) => ({ clientId: 'page-one', seq, change });
