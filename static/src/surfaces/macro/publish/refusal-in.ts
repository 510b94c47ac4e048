import type { SnapshotAnswer } from '#contract/macro/macro-definitions';
import type { Problem } from '#domain/problem';
import type { Format } from '../format';
import { publishTexts } from './publish-texts';

/** Was it refused because another editor has published what this one has not seen? */
export const isPublishedMeanwhile = ({ code }: Problem): boolean => code === 'PUBLISHED_MEANWHILE';

/** Why it was refused; who published meanwhile is told with the time, in the editor's own zone. */
export function refusalIn(
  problem: Problem,
  answer: SnapshotAnswer | undefined,
  format: Format,
): string {
  if (!isPublishedMeanwhile(problem) || answer?.kind !== 'published')
    return `${problem.message} ${problem.remedy}`;
  const { publishedAt, publishedBy } = answer.snapshot;
  const day = format.day(format.dayOf(publishedAt));
  return `${publishTexts.publishedMeanwhile(publishedBy, day, format.time(publishedAt))} ${problem.remedy}`;
}
