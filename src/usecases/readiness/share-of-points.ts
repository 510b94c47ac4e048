import type { Instant } from '#domain/time/instant';
import { instantAt } from '#domain/time/instant';

/**
 * The points that one installation may spend by itself in an hour: a tenth of the 65,000 that all
 * installations of an app share. Some 2,000 events, or 3,000 work items evaluated.
 */
export const pointsAnHour = 6_500;

/** What was spent, by hours such as `2026-11-23T14`: the quota begins anew at the top of each UTC hour. */
export type PointsLedger = {
  readonly spentIn: (hour: string) => Promise<number>;
  readonly add: (hour: string, points: number) => Promise<void>;
};

/** The platform calls a function again after at most so long. */
const longestSeconds = 900;

/** Whether work was done; where it was not, after how long to try again. */
export type ShareAnswer =
  { readonly isDone: true } | { readonly isDone: false; readonly afterSeconds: number };

/**
 * Does work unless this hour's share is spent. What the work spends is noted, also when it fails.
 */
export async function workWithinShare(
  nowMs: number,
  ledger: PointsLedger,
  work: (spend: (points: number) => void) => Promise<void>,
): Promise<ShareAnswer> {
  const hour = hourOf(nowMs);
  if (await isSpent(nowMs, ledger))
    return { isDone: false, afterSeconds: Math.min(longestSeconds, secondsLeft(nowMs)) };
  let spent = 0;
  try {
    await work((points) => {
      spent += points;
    });
    return { isDone: true };
  } finally {
    if (spent > 0) await ledger.add(hour, spent);
  }
}

const hourOf = (nowMs: number): string => instantAt(nowMs).slice(0, 13);

const isSpent = async (nowMs: number, ledger: PointsLedger): Promise<boolean> =>
  (await ledger.spentIn(hourOf(nowMs))) >= pointsAnHour;

/** When work goes on, where this hour's share is spent; undefined while it is not. */
export const restsUntil = async (
  nowMs: number,
  ledger: PointsLedger,
): Promise<Instant | undefined> =>
  (await isSpent(nowMs, ledger)) ? instantAt(nowMs + secondsLeft(nowMs) * 1000) : undefined;

const secondsLeft = (nowMs: number): number => Math.ceil((3_600_000 - (nowMs % 3_600_000)) / 1000);
