import { findHeading } from '../text/parse-paste';
import { isBareOtherLabel, isCriteriaTitle, isLabelLine, isOtherLabel } from './section-title';

const isOtherTitle = (line: string): boolean =>
  findHeading(line) !== undefined ||
  isBareOtherLabel(line) ||
  (isLabelLine(line, false) && isOtherLabel(line));

/** Does a text have a part for acceptance criteria and another part, as a whole work item has? */
export function hasCriteriaPart(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trim());
  const isCriteria = (line: string): boolean => isCriteriaTitle(findHeading(line) ?? line);
  return (
    lines.some((line) => isCriteria(line)) &&
    lines.some((line) => !isCriteria(line) && isOtherTitle(line))
  );
}
