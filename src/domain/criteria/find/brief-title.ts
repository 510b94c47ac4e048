import type { DescriptionLine } from './description-lines';
import { nextWritten } from './description-lines';
import { findScenarioTitle, findStep } from '../text/scenario';
import { announcesCriteria, isBriefTitle } from './section-title';

/** Is what stands below a title a list, a table or an example? */
function isListed(below: DescriptionLine | undefined): boolean {
  if (below?.is === 'item' || below?.is === 'row') return true;
  if (below?.is !== 'line' && below?.is !== 'heading') return false;
  return findStep(below.text, 'given') !== undefined || findScenarioTitle(below.text) !== undefined;
}

/**
 * Does a line say “Acceptance” or “CA” and nothing else, or lead over to criteria in a sentence, with a
 * list, a table or an example below it?
 */
export function beginsBriefly(lines: readonly DescriptionLine[], at: number): boolean {
  const line = lines[at];
  if (line?.is !== 'heading' && line?.is !== 'line') return false;
  const isMeant = isBriefTitle(line.text) || announcesCriteria(line.text);
  return isMeant && isListed(nextWritten(lines, at + 1));
}
