import type { CriteriaCounts, Progress } from './count-criteria';
import { progressOf } from './count-criteria';

/** How many of the required criteria are met, as the panel says it. */
export const metWords = ({ met, outOf }: Progress): string =>
  `${String(met)} of ${String(outOf)} met`;

/**
 * The progress of a list in a few words, as a card has room for: what is met, and once all are, what
 * was accepted of it where anything was. Empty where nothing is required.
 */
export function progressWords(counts: CriteriaCounts): string {
  const progress = progressOf(counts);
  const { outOf, accepted, isAllMet } = progress;
  if (outOf === 0) return '';
  if (!isAllMet || accepted === 0) return metWords(progress);
  return `${String(accepted)} of ${String(outOf)} accepted`;
}

/** What the field of a card holds: the progress in words, or nothing. */
export const cardValue = (counts: CriteriaCounts): string | null => progressWords(counts) || null;
