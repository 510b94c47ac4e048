import type { IssueId } from '../../issue/issue';
import type { Rankable, ScoredEntry } from '../rank/rank-backlog';
import { compareEntries } from '../rank/rank-backlog';
import type { Scale } from '../scale/scale';
import { neighbourOnScale } from '../scale/scale';
import type { ScoreColumn, ScoreValues } from '../score-column';
import { scoreColumns } from '../score-column';
import type { Weights } from '../rank/weights';
import { wsjfNumber, wsjfScore } from '../rank/wsjf-score';

/** The places from 1 that a work item could take; the lower number is the better place. */
export type PlaceRange = { readonly best: number; readonly worst: number };

/** What is asked of the scale and the weights of a project. */
export type StepOptions = {
  readonly weights: Weights;
  /** The numbers that can be given in a column. */
  readonly stepsOf: (column: ScoreColumn) => Scale;
};

/**
 * How far a work item would travel if any one of its inputs were one step of the scale higher or lower,
 * all others as they are; its own place is always within. Items are handed over in Jira's order.
 * Undefined while the item is not scored or not among them.
 */
export function findPlaceRange(
  id: IssueId,
  items: readonly Rankable[],
  { weights, stepsOf }: StepOptions,
): PlaceRange | undefined {
  const at = items.findIndex((item) => item.id === id);
  const own = items[at];
  if (own === undefined) return undefined;
  const entryOf = (values: ScoreValues, jiraRank: number): ScoredEntry | undefined => {
    const score = wsjfScore(values, weights);
    if (score.kind === 'unscored') return undefined;
    return { id, jiraRank, score, approximate: wsjfNumber(score) };
  };
  const others = items.flatMap(({ values }, rank) =>
    rank === at ? [] : (entryOf(values, rank) ?? []),
  );
  const places = [own.values, ...oneStepOff(own.values, stepsOf)].flatMap((values) => {
    const entry = entryOf(values, at);
    if (entry === undefined) return [];
    return [1 + others.filter((other) => compareEntries(other, entry) < 0).length];
  });
  if (places.length === 0) return undefined;
  return { best: Math.min(...places), worst: Math.max(...places) };
}

/** The inputs with one of them a step higher or lower, each way once. */
const oneStepOff = (
  values: ScoreValues,
  stepsOf: (column: ScoreColumn) => Scale,
): readonly ScoreValues[] =>
  scoreColumns.flatMap((column) => {
    const from = values[column];
    if (from === undefined) return [];
    return ([1, -1] as const).flatMap((by) => {
      const to = neighbourOnScale(from, by, stepsOf(column));
      return to === undefined ? [] : [{ ...values, [column]: to }];
    });
  });
