import type { DescriptionLine } from './description-lines';
import { findStep } from './scenario';

const numbered =
  /^[*_]{0,2}(?:a\.?c\.?|acceptance\s+criteri(?:on|a)|criterion|kriterium|crit[èe]re)\s*[-#]?\s*\d{1,2}[*_]{0,2}\s*(?:[:.)]|[–—-]\s)[*_]{0,2}\s*\S/iu;

const isNumbered = (line: DescriptionLine | undefined): boolean =>
  (line?.is === 'line' || line?.is === 'item') && numbered.test(line.text);

/** Does a line go on with the numbered one above it: a step of its example, or an item of its list? */
const goesOn = (line: DescriptionLine | undefined): boolean =>
  line?.is === 'break' ||
  line?.is === 'item' ||
  (line?.is === 'line' && findStep(line.text, 'given') !== undefined);

/**
 * Criteria that stand under no title and are numbered themselves, as “AC1: …” and “AC 2 – …” are; one
 * alone is none. Answers the line after the last; undefined where none begin.
 */
export function endOfNumbered(lines: readonly DescriptionLine[], at: number): number | undefined {
  if (!isNumbered(lines[at])) return undefined;
  let end = at + 1;
  let count = 1;
  for (let next = at + 1; next < lines.length; next += 1) {
    if (isNumbered(lines[next])) count += 1;
    else if (!goesOn(lines[next])) break;
    if (lines[next]?.is !== 'break') end = next + 1;
  }
  return count < 2 ? undefined : end;
}
