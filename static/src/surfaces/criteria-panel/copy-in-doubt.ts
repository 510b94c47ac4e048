import { parseCriteriaStatus } from '#contract/criteria/criteria-status';
import { propertyKeys } from '#contract/record';
import type { CriteriaState } from '#domain/criteria/acceptance-criterion';
import { isDecided } from '#domain/criteria/acceptance-criterion';
import { countCriteria } from '#domain/criteria/count-criteria';
import type { Issue } from '#domain/issue/issue';

/** A copy of the list, and the version of the record it says to be made of. */
export type CopiedList = { readonly version: number; readonly state: CriteriaState };

/**
 * Do the counters beside a copy say that it is late, or was written by somebody else: are they of a later
 * version, or do they count something else? Counters that are late themselves say nothing.
 */
export function contradictsCounters(
  { properties }: Pick<Issue, 'properties'>,
  { version, state }: CopiedList,
): boolean {
  const status = parseCriteriaStatus(properties[propertyKeys.criteriaStatus]);
  if (!status.ok || status.value.version < version) return false;
  const { value: counted } = status;
  const { total, open, claimed } = countCriteria(state.items);
  const isSame = counted.total === total && counted.open === open && counted.claimed === claimed;
  return counted.version > version || !isSame;
}

/** Must the record itself be asked what the list is? Where something is decided, only it can say. */
export const isInDoubt = (issue: Pick<Issue, 'properties'>, copied: CopiedList): boolean =>
  copied.state.items.some(isDecided) || contradictsCounters(issue, copied);
