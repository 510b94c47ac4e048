import { plainText } from './inline-text';
import type { DraftLine } from './parse-paste';

/** What two texts have in common when they say the same: letters and digits, in one case. */
const essence = (text: string): string =>
  plainText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Lines of which no known text says the same, and each only once. Headings go with what follows. */
export function newLines(
  lines: readonly DraftLine[],
  known: readonly string[],
): readonly DraftLine[] {
  const said = new Set(known.map(essence));
  const fresh: DraftLine[] = [];
  for (const line of lines) {
    const words = essence(line.text);
    if (words === '' || said.has(words)) continue;
    said.add(words);
    fresh.push(line);
  }
  return fresh.filter(
    (line, index) => line.kind !== 'heading' || fresh[index + 1]?.kind === 'criterion',
  );
}
