import type { ProgressUnit } from './progress';
import type { RoadmapItem } from './roadmap-item';

/** How much of something is done, as far as anybody can tell. */
export type Done = Pick<RoadmapItem, 'done' | 'total' | 'isProgressUnknown'>;

/** How whoever reads it writes a number. */
type Written = (value: number) => string;

const endings: Readonly<Record<ProgressUnit, string>> = {
  count: 'done',
  points: 'points done',
  criteria: 'criteria accepted',
};

const nothingIn: Readonly<Record<ProgressUnit, string>> = {
  count: 'Nothing in it yet',
  points: 'Nothing in it is estimated yet',
  criteria: 'No acceptance criteria in it yet',
};

/** The head of a column that says how much is done. */
export const progressHeads: Readonly<Record<ProgressUnit, string>> = {
  count: 'Done',
  points: 'Points done',
  criteria: 'Criteria accepted',
};

/** How much of something is done, without the unit; for a column whose head names it. */
export function progressFigures(
  { done, total, isProgressUnknown }: Done,
  written: Written,
): string {
  if (isProgressUnknown === true) return 'not known';
  return total === 0 ? '–' : `${written(done)} of ${written(total)}`;
}

/** How much of something is done, in a sentence of its own. */
export function progressWords(item: Done, unit: ProgressUnit, written: Written): string {
  if (item.isProgressUnknown === true)
    return 'Nobody can tell how many criteria were accepted then';
  return item.total === 0 ? nothingIn[unit] : `${progressFigures(item, written)} ${endings[unit]}`;
}
