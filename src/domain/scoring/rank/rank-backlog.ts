import type { IssueId } from '../../issue/issue';
import { compareRatios } from './ratio';
import type { ScoreValues } from '../score-column';
import type { Weights } from './weights';
import { equalWeights } from './weights';
import type { Score, Unscored } from './wsjf-score';
import { ratioOf, wsjfNumber, wsjfScore } from './wsjf-score';

/** What a ranking needs of one work item. Items are handed over in Jira's order. */
export type Rankable = { readonly id: IssueId; readonly values: ScoreValues };

/** One place in a ranking; `position` counts from 1 and only scored work items have one. */
export type RankedItem = {
  readonly id: IssueId;
  readonly position?: number;
  readonly score: Score | Unscored;
};

/** A scored work item with its place in Jira and its score as a quotient. */
export type ScoredEntry = {
  readonly id: IssueId;
  readonly jiraRank: number;
  readonly score: Score;
  readonly approximate: number;
};

/**
 * The order that scores imply: highest WSJF first; equal ones by higher cost of delay, then by
 * smaller job size, then by Jira's rank. What is not scored comes last, in Jira's order.
 */
export function rankBacklog(
  items: readonly Rankable[],
  weights: Weights = equalWeights,
): readonly RankedItem[] {
  const scored: ScoredEntry[] = [];
  const unscored: RankedItem[] = [];
  items.forEach((item, jiraRank) => {
    const score = wsjfScore(item.values, weights);
    if (score.kind === 'unscored') unscored.push({ id: item.id, score });
    else scored.push({ id: item.id, jiraRank, score, approximate: wsjfNumber(score) });
  });
  scored.sort(compareEntries);
  const ranked = scored.map(({ id, score }, at) => ({ id, position: at + 1, score }));
  return [...ranked, ...unscored];
}

/** Far apart, the quotients decide; close together, only the exact comparison may. */
export function compareEntries(a: ScoredEntry, b: ScoredEntry): number {
  const apart = b.approximate - a.approximate;
  if (Math.abs(apart) > 1e-6 * (a.approximate + b.approximate)) return apart;
  return compareScores(a.score, b.score) || a.jiraRank - b.jiraRank;
}

/** Negative when the first comes before the second; 0 when only Jira's rank can tell. */
export function compareScores(a: Score, b: Score): number {
  return (
    compareRatios(ratioOf(b), ratioOf(a)) || b.costOfDelay - a.costOfDelay || a.jobSize - b.jobSize
  );
}
