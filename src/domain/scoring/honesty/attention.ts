import type { IssueId } from '../../issue/issue';
import type { CalendarDay } from '../../time/calendar-day';
import type { Instant } from '../../time/instant';
import { ageOfScore } from './score-age';
import type { ScoreValues } from '../score-column';
import { wsjfScore } from '../rank/wsjf-score';

/** What is known of a row when somebody comes back to a ranking. */
export type KnownRow = {
  readonly id: IssueId;
  readonly values: ScoreValues;
  readonly scoredOn?: CalendarDay;
  readonly scoredAt?: Instant;
  readonly createdAt?: Instant;
};

/** What they should look at: work that came since anything was scored, and scores that grew old. */
export type Attention = {
  readonly fresh: ReadonlySet<IssueId>;
  readonly stale: ReadonlySet<IssueId>;
};

/**
 * New is what has no score and was created after the latest one was given; while nothing is scored,
 * nothing is new. Old is a score whose latest number was given more than so many days ago.
 */
export function findAttention(
  rows: readonly KnownRow[],
  { today, limitDays }: { readonly today: CalendarDay; readonly limitDays: number },
): Attention {
  const lastAt = rows.reduce((at, { scoredAt = '' }) => (scoredAt > at ? scoredAt : at), '');
  const fresh = new Set<IssueId>();
  const stale = new Set<IssueId>();
  for (const { id, values, scoredOn, createdAt = '' } of rows) {
    const isScored = wsjfScore(values).kind === 'scored';
    if (!isScored && lastAt !== '' && createdAt > lastAt) fresh.add(id);
    if (isScored && scoredOn !== undefined && ageOfScore(scoredOn, today, limitDays).isStale)
      stale.add(id);
  }
  return { fresh, stale };
}
