/** Of work items that stand for days waiting for what nobody tells of, so many are looked at again each day. */
export const standingAtMost = 1000;

const days = 3;

/**
 * What is to be looked at again today, as queries: what the calendar changes, all of it; and what was due
 * for days and stands, because Jira tells of no change of it (a team's own query, a blocker that may be
 * deleted), from the top of the backlog.
 */
export const dueAgain = {
  byCalendar: `waymarkRecheckOn <= now() AND waymarkRecheckOn > -${String(days)}d`,
  standing: `waymarkRecheckOn <= -${String(days)}d ORDER BY Rank ASC`,
} as const;
