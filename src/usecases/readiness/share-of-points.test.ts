import { pointsAnHour, restsUntil, workWithinShare } from './share-of-points';

const hour = '2026-03-09T10';
const at = (minute: string) => Date.parse(`${hour}:${minute}:00.000Z`);

describe('workWithinShare', () => {
  it('does the work and notes what it spent', async () => {
    const ledger = ledgerWith(0);
    expect(await workWithinShare(at('05'), ledger, spending(2, 1))).toEqual({ isDone: true });
    expect(ledger.spent()).toBe(3);
  });

  it.each([
    { minute: '05', afterSeconds: 900 },
    { minute: '50', afterSeconds: 600 },
  ])('waits $afterSeconds s at minute $minute where the share is spent', async (given) => {
    const ledger = ledgerWith(pointsAnHour);
    const answer = await workWithinShare(at(given.minute), ledger, spending(1));
    expect(answer).toEqual({ isDone: false, afterSeconds: given.afterSeconds });
    expect(ledger.spent()).toBe(pointsAnHour);
  });

  it('works again in the next hour', async () => {
    const ledger = ledgerWith(pointsAnHour);
    const nextHour = at('59') + 60_000;
    expect(await workWithinShare(nextHour, ledger, spending(1))).toEqual({ isDone: true });
  });

  it('notes what was spent by work that failed', async () => {
    const ledger = ledgerWith(0);
    const failing = (spend: (points: number) => void) => {
      spend(2);
      return Promise.reject(new Error('Jira is busy.'));
    };
    await expect(workWithinShare(at('05'), ledger, failing)).rejects.toThrow('Jira is busy.');
    expect(ledger.spent()).toBe(2);
  });
});

describe('restsUntil', () => {
  it('tells when the next hour begins, only where the share is spent', async () => {
    expect(await restsUntil(at('50'), ledgerWith(pointsAnHour))).toBe('2026-03-09T11:00:00.000Z');
    expect(await restsUntil(at('50'), ledgerWith(pointsAnHour - 1))).toBeUndefined();
  });
});

// Helpers

function ledgerWith(before: number) {
  const points = new Map([[hour, before]]);
  return {
    spent: () => points.get(hour),
    spentIn: (asked: string) => Promise.resolve(points.get(asked) ?? 0),
    add: (asked: string, more: number) => {
      points.set(asked, (points.get(asked) ?? 0) + more);
      return Promise.resolve();
    },
  };
}

const spending =
  (...points: readonly number[]) =>
  (spend: (points: number) => void): Promise<void> => {
    points.forEach(spend);
    return Promise.resolve();
  };
