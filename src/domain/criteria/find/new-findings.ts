import type { AcceptanceCriterion } from '../acceptance-criterion';
import type { FoundSection } from '../find-criteria';
import { newLines } from '../text/new-lines';
import type { DraftLine } from '../text/parse-paste';

/** What was found and is not in the list yet. */
export const newFindings = (
  sections: readonly FoundSection[],
  known: readonly AcceptanceCriterion[],
): readonly DraftLine[] =>
  newLines(
    sections.flatMap((section) => section.items),
    known.map((item) => item.text),
  );
