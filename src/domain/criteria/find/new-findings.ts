import type { AcceptanceCriterion } from '../acceptance-criterion';
import type { FoundSection } from '../find-criteria';
import { plainText } from '../text/inline-text';
import type { DraftLine } from '../text/parse-paste';

/** What two texts have in common when they say the same: letters and digits, in one case. */
const essence = (text: string): string =>
  plainText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Lines of which no known line says the same, and each only once. Headings go with what follows. */
export function newFindings(
  sections: readonly FoundSection[],
  known: readonly AcceptanceCriterion[],
): readonly DraftLine[] {
  const said = new Set(known.map((item) => essence(item.text)));
  const lines: DraftLine[] = [];
  for (const item of sections.flatMap((section) => section.items)) {
    const words = essence(item.text);
    if (words === '' || said.has(words)) continue;
    said.add(words);
    lines.push(item);
  }
  return lines.filter(
    (line, index) => line.kind !== 'heading' || lines[index + 1]?.kind === 'criterion',
  );
}
