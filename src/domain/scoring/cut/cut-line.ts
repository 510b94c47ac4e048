import { amountWithin } from '../../forecast/amount-within';

/** Where the line falls in a ranking: how many work items fit until a day. */
export type CutLine = {
  /** As likely as not. */
  readonly even: number;
  /** At 85 %. */
  readonly likely: number;
  readonly weeks: number;
  /** How many past weeks it stands on, and what was finished in them. */
  readonly sampleWeeks: number;
  readonly sampleFinished: number;
};

/** Why there is no line. */
export type ThinHistory = {
  readonly finished: number;
  readonly weeks: number;
  readonly needed: number;
};

/** Below this many finished work items a forecast would be a guess. */
export const finishedNeeded = 10;

const trials = 10_000;

/**
 * How many will be finished in the coming weeks, by drawing past weeks at random with replacement;
 * weeks in which nothing was finished count. The same seed gives the same line. `share` is the part
 * of the capacity that this kind of work gets, from 0 to 1.
 */
export function drawCutLine(
  finishedByWeek: readonly number[],
  options: { readonly weeks: number; readonly seed: number; readonly share?: number },
): CutLine | ThinHistory {
  const sampleFinished = finishedByWeek.reduce((sum, count) => sum + count, 0);
  const sampleWeeks = finishedByWeek.length;
  if (sampleFinished < finishedNeeded || sampleWeeks === 0)
    return { finished: sampleFinished, weeks: sampleWeeks, needed: finishedNeeded };
  const { weeks, seed, share = 1 } = options;
  const atLeast = (p: number): number =>
    Math.floor(amountWithin(weeks, finishedByWeek, { trials, seed, p }) * share + 1e-9);
  return { even: atLeast(50), likely: atLeast(85), weeks, sampleWeeks, sampleFinished };
}

/** Is the answer a reason instead of a line? */
export const isThin = <Line extends object>(answer: Line | ThinHistory): answer is ThinHistory =>
  'needed' in answer;
