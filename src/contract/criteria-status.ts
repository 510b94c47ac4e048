import * as v from 'valibot';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaCounts } from '#domain/criteria/count-criteria';
import { countCriteria } from '#domain/criteria/count-criteria';
import type { Problem } from '#domain/problem';
import { unreadable } from '#domain/problem';
import type { Result } from '#domain/result';
import { ok, refused } from '#domain/result';

const aCount = v.pipe(v.number(), v.integer(), v.minValue(0));

const aStatus = v.object({
  version: aCount,
  total: aCount,
  open: aCount,
  claimed: aCount,
  accepted: aCount,
  rejected: aCount,
  waived: aCount,
  optional: v.fallback(aCount, 0),
  optionalMet: v.fallback(aCount, 0),
  unmet: v.fallback(aCount, 0),
  unaccepted: v.fallback(aCount, 0),
  /** When the oldest claim that awaits a decision was made; absent when none does. */
  claimedSince: v.exactOptional(v.string()),
});

/** The property `waymark.criteria.status`: flat counters for JQL, lists and gates. */
export type CriteriaStatus = CriteriaCounts & {
  readonly version: number;
  /** Open or rejected: what holds up the gate *met*. */
  readonly unmet: number;
  /** Neither accepted nor waived: what holds up the gate *accepted*. */
  readonly unaccepted: number;
  readonly claimedSince?: string;
};

/** The counters of this state of the record. */
export function writeCriteriaStatus(state: CriteriaState, version: number): CriteriaStatus {
  const since = state.items
    .filter((item) => item.state === 'claimed')
    .map((item) => item.claimedAt ?? '')
    .filter((at) => at !== '')
    .sort()[0];
  const counts = countCriteria(state.items);
  return {
    version,
    ...counts,
    unmet: counts.open + counts.rejected,
    unaccepted: counts.open + counts.rejected + counts.claimed,
    ...(since === undefined ? {} : { claimedSince: since }),
  };
}

/** Reads the property. */
export function parseCriteriaStatus(json: unknown): Result<CriteriaStatus, Problem> {
  const outcome = v.safeParse(aStatus, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('count of criteria'));
}
