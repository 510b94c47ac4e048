import { percentile } from '../../flow/percentile';

/** How one finished work item stood when it was started, and how long it then took. */
export type FinishedStart = {
  /** The titles of the rules that were open; none when it was ready. */
  readonly rules: readonly string[];
  readonly cycleTimeDays: number;
};

/** Half of so many work items took at most these days. */
export type Pace = { readonly medianDays: number; readonly of: number };

/** How long work took that began with a rule open, beside all other work. */
export type StartComparison = { readonly title: string; readonly open: Pace; readonly met: Pace };

/** Fewer finished work items than this on either side tell nothing. */
export const comparedFrom = 10;

/**
 * For each rule that was open at the start of at least ten finished work items, and met at that of ten
 * others: the median cycle time of both, the largest difference first. That they go together does not
 * say that one is the cause of the other.
 */
export function compareStarts(starts: readonly FinishedStart[]): readonly StartComparison[] {
  const titles = new Set(starts.flatMap(({ rules }) => rules));
  return [...titles]
    .flatMap((title): readonly StartComparison[] => {
      const open = paceOf(starts.filter(({ rules }) => rules.includes(title)));
      const met = paceOf(starts.filter(({ rules }) => !rules.includes(title)));
      return open === undefined || met === undefined ? [] : [{ title, open, met }];
    })
    .sort((one, other) => differenceOf(other) - differenceOf(one));
}

function paceOf(starts: readonly FinishedStart[]): Pace | undefined {
  if (starts.length < comparedFrom) return undefined;
  const days = starts.map(({ cycleTimeDays }) => cycleTimeDays);
  const medianDays = percentile(days, 50, 'nearestRank');
  return medianDays === undefined ? undefined : { medianDays, of: starts.length };
}

const differenceOf = ({ open, met }: StartComparison): number => open.medianDays - met.medianDays;
