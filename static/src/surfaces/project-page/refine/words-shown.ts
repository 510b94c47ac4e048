import type { RefineRow } from '#usecases/readiness/backlog-top';
import { wordsOf } from '#usecases/readiness/backlog-top';
import { withDaysShown } from '../../readiness-panel/day-shown';

/** What holds a row up, as its own panel says it; empty when nothing does. */
export const wordsShown = (row: RefineRow, locale: string): readonly string[] =>
  wordsOf(row).map((found) => withDaysShown(found, locale));
