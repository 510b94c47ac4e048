import * as v from 'valibot';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import type { CriteriaCounts } from '#domain/criteria/count-criteria';
import { countCriteria } from '#domain/criteria/count-criteria';
import type { WordingReview } from '#domain/criteria/wording/review-wording';
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
  /** Absent where the wording was not read: written before, or by a page. */
  advice: v.fallback(v.optional(aCount), undefined),
  nonFunctional: v.fallback(v.optional(aCount), undefined),
  templates: v.fallback(v.optional(v.array(v.string())), undefined),
});

/** The property has room for so many at least, and nobody uses more on one work item. */
const templatesNamed = 20;

/** The property `waymark.criteria.status`: flat counters for JQL, lists and gates. */
export type CriteriaStatus = CriteriaCounts & {
  readonly version: number;
  /** Open or rejected: what holds up the gate *met*. */
  readonly unmet: number;
  /** Neither accepted nor waived: what holds up the gate *accepted*. */
  readonly unaccepted: number;
  readonly claimedSince?: string;
  /** Criteria with a piece of advice on their wording. */
  readonly advice?: number | undefined;
  /** Criteria about speed, safety, access or the like. */
  readonly nonFunctional?: number | undefined;
  /** Ids of the templates that lines came from; absent where none did. */
  readonly templates?: readonly string[] | undefined;
};

/** The counters of this state of the record, with what its wording gives away where that was read. */
export function writeCriteriaStatus(
  state: CriteriaState,
  version: number,
  wording?: WordingReview,
): CriteriaStatus {
  const since = state.items
    .filter((item) => item.state === 'claimed')
    .map((item) => item.claimedAt ?? '')
    .filter((at) => at !== '')
    .sort()[0];
  const counts = countCriteria(state.items);
  const templates = [
    ...new Set(state.items.flatMap(({ templateOrigin }) => templateOrigin?.templateId ?? [])),
  ];
  return {
    version,
    ...counts,
    unmet: counts.open + counts.rejected,
    unaccepted: counts.open + counts.rejected + counts.claimed,
    ...(since === undefined ? {} : { claimedSince: since }),
    ...(templates.length === 0 ? {} : { templates: templates.slice(0, templatesNamed) }),
    ...wording,
  };
}

/** Reads the property. */
export function parseCriteriaStatus(json: unknown): Result<CriteriaStatus, Problem> {
  const outcome = v.safeParse(aStatus, json);
  return outcome.success ? ok(outcome.output) : refused(unreadable('count of criteria'));
}
