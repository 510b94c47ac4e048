import type { CopiedCriteria } from '#contract/criteria/criteria-document';
import { writeCriteriaDocument } from '#contract/criteria/criteria-document';
import type { AcceptanceCriterion, CriteriaState } from '#domain/criteria/acceptance-criterion';
import { isDecided } from '#domain/criteria/acceptance-criterion';
import { findOutsideChanges } from '#domain/criteria/adopt-copy';

/** What a copy says that the list on the screen does not. */
export type CopyNews = {
  /** The same for the same news. */
  readonly print: string;
  /** So many lines are there, are gone, or read otherwise; 0 where they only stand or are marked otherwise. */
  readonly count: number;
  /** Does it claim a decision, which only the record can say? */
  readonly isDecision: boolean;
};

/** The list as the property would hold it, so that all of it is compared and not only its words. */
const writtenForm = (state: CriteriaState): string =>
  JSON.stringify(writeCriteriaDocument(state, 0));

const decisionOf = ({ state, decidedBy, decidedAt, reason }: AcceptanceCriterion): string =>
  JSON.stringify([state, decidedBy, decidedAt, reason]);

/** What the copy has that is not on the screen; undefined where both say the same. */
export function newsOf(
  known: CriteriaState,
  { version, state }: CopiedCriteria,
): CopyNews | undefined {
  const written = writtenForm(state);
  if (written === writtenForm(known)) return undefined;
  const decided = new Map(known.items.map((item) => [item.id, decisionOf(item)]));
  return {
    print: `${String(version)} ${written}`,
    count: findOutsideChanges(known, state).length,
    isDecision: state.items.some(
      (item) => isDecided(item) && decided.get(item.id) !== decisionOf(item),
    ),
  };
}
