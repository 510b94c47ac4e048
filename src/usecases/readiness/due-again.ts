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

/**
 * The work items of a version or a sprint that wait to be started and are looked at again each day, as those
 * with a query or an expression of the team's own are. Those due later have no such rule.
 */
export const waitingIn = (field: 'fixVersion' | 'sprint', id: string): string =>
  `${field} = ${id} AND statusCategory = "To Do" AND waymarkRecheckOn <= 1d`;
