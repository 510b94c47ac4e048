/** What one work item did in one sprint. Estimates are in the project's unit; 0 when there is none. */
export type SprintPart = {
  readonly wasInAtStart: boolean;
  readonly wasInAtEnd: boolean;
  readonly isDoneAtEnd: boolean;
  readonly estimateAtStart: number;
  readonly estimateAtEnd: number;
};

/** What was planned and what came of it. */
export type SprintReport = {
  /** Estimates of what was in when the sprint began. */
  readonly committed: number;
  /** Estimates of what was in and done when it ended. */
  readonly completed: number;
  /** The part of `completed` that was in from the beginning, by its estimate at the start. */
  readonly completedOfCommitted: number;
  readonly added: number;
  readonly removed: number;
  /** Re-estimation of what stayed in. */
  readonly reestimated: number;
};

const sum = (
  parts: readonly SprintPart[],
  chosen: (part: SprintPart) => boolean,
  amount: (part: SprintPart) => number,
): number => parts.filter(chosen).reduce((total, part) => total + amount(part), 0);

/** The report of one sprint: scope change = added − removed + re-estimated = final − committed. */
export const reportSprint = (parts: readonly SprintPart[]): SprintReport => ({
  committed: sum(
    parts,
    (part) => part.wasInAtStart,
    (part) => part.estimateAtStart,
  ),
  completed: sum(
    parts,
    (part) => part.wasInAtEnd && part.isDoneAtEnd,
    (part) => part.estimateAtEnd,
  ),
  completedOfCommitted: sum(
    parts,
    (part) => part.wasInAtStart && part.wasInAtEnd && part.isDoneAtEnd,
    (part) => part.estimateAtStart,
  ),
  added: sum(
    parts,
    (part) => !part.wasInAtStart && part.wasInAtEnd,
    (part) => part.estimateAtEnd,
  ),
  removed: sum(
    parts,
    (part) => part.wasInAtStart && !part.wasInAtEnd,
    (part) => part.estimateAtStart,
  ),
  reestimated: sum(
    parts,
    (part) => part.wasInAtStart && part.wasInAtEnd,
    (part) => part.estimateAtEnd - part.estimateAtStart,
  ),
});

/** Completed ÷ committed, all completed work counted; undefined when nothing was committed. */
export const findSayDoOfAll = (report: SprintReport): number | undefined =>
  report.committed <= 0 ? undefined : report.completed / report.committed;

/** Completed of what was committed ÷ committed; later additions count nowhere. */
export const findSayDoOfCommitted = (report: SprintReport): number | undefined =>
  report.committed <= 0 ? undefined : report.completedOfCommitted / report.committed;

/** The average completed of the sprints; undefined for none. */
export const findVelocity = (reports: readonly SprintReport[]): number | undefined =>
  reports.length === 0
    ? undefined
    : reports.reduce((total, report) => total + report.completed, 0) / reports.length;

/** Actual ÷ planned business value, in percent, as SAFe counts it: actual of all, planned of committed objectives. */
export const findPredictability = (planned: number, actual: number): number | undefined =>
  planned === 0 ? undefined : (actual / planned) * 100;
