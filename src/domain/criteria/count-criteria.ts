import type { AcceptanceCriterion } from './acceptance-criterion';

/**
 * How many required criteria there are in each state; headings are none. Optional ones are counted
 * apart, so that they hold up nothing. `total` is the sum of the five states.
 */
export type CriteriaCounts = {
  readonly total: number;
  readonly open: number;
  readonly claimed: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly waived: number;
  readonly optional: number;
  /** Optional ones that are claimed or accepted. */
  readonly optionalMet: number;
};

/** The counts of a list. */
export function countCriteria(items: readonly AcceptanceCriterion[]): CriteriaCounts {
  const counts = {
    total: 0,
    open: 0,
    claimed: 0,
    accepted: 0,
    rejected: 0,
    waived: 0,
    optional: 0,
    optionalMet: 0,
  };
  for (const item of items) {
    if (item.kind === 'heading') continue;
    if (item.isRequired) {
      counts.total += 1;
      counts[item.state] += 1;
    } else {
      counts.optional += 1;
      if (item.state === 'claimed' || item.state === 'accepted') counts.optionalMet += 1;
    }
  }
  return counts;
}

/** What the bar shows: of the required ones that were not waived, how many are met, how many accepted. */
export type Progress = {
  readonly outOf: number;
  /** Claimed or accepted. */
  readonly met: number;
  readonly accepted: number;
  readonly isAllMet: boolean;
  readonly isAllAccepted: boolean;
};

/** The progress that the counts tell. Nothing required is neither all met nor all accepted. */
export function progressOf(counts: CriteriaCounts): Progress {
  const outOf = counts.total - counts.waived;
  const met = counts.claimed + counts.accepted;
  return {
    outOf,
    met,
    accepted: counts.accepted,
    isAllMet: outOf > 0 && met === outOf,
    isAllAccepted: outOf > 0 && counts.accepted === outOf,
  };
}

/** What awaits a decision: claimed, required or not, in order. */
export const awaitingDecision = (
  items: readonly AcceptanceCriterion[],
): readonly AcceptanceCriterion[] =>
  items.filter((item) => item.kind === 'criterion' && item.state === 'claimed');
