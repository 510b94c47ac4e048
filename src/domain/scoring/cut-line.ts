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
  const random = makeRandom(options.seed);
  const share = options.share ?? 1;
  const totals = Array.from({ length: trials }, () => {
    let total = 0;
    for (let week = 0; week < options.weeks; week += 1)
      total += finishedByWeek[Math.floor(random() * sampleWeeks)] ?? 0;
    return Math.floor(total * share + 1e-9);
  }).sort((a, b) => a - b);
  return {
    even: atLeast(totals, 50),
    likely: atLeast(totals, 85),
    weeks: options.weeks,
    sampleWeeks,
    sampleFinished,
  };
}

/** Is the answer a reason instead of a line? */
export const isThin = (answer: CutLine | ThinHistory): answer is ThinHistory => 'needed' in answer;

/** The number reached or passed in so many per cent of the trials; nearest rank from the low end. */
const atLeast = (rising: readonly number[], percent: number): number =>
  rising[Math.max(0, Math.ceil(((100 - percent) / 100) * rising.length) - 1)] ?? 0;

/** Mulberry32: small, quick, the same numbers for the same seed everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed from what the line is about, so that it stands still between visits. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
