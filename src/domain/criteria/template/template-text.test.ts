import fc from 'fast-check';
import { generateNKeysBetween } from 'fractional-indexing';
import { tidyText } from '../acceptance-criterion';
import type { TemplateLine } from '../criteria-settings';
import { readTemplateText, writeTemplateText } from './template-text';

describe('readTemplateText', () => {
  it('reads headings, mandatory and optional lines, nesting and steps', () => {
    const text = '# Money\n! Legal has seen it\n? Prints a receipt\n  In colour\n    and on paper';
    const lines = readTemplateText(text, [], ids());
    expect(
      lines.map(({ text: words, kind, depth, isRequired, isLocked }) => [
        words,
        kind,
        depth,
        isRequired,
        isLocked,
      ]),
    ).toEqual([
      ['Money', 'heading', 0, true, false],
      ['Legal has seen it', 'criterion', 0, true, true],
      ['Prints a receipt', 'criterion', 0, false, false],
      ['In colour\nand on paper', 'criterion', 1, true, false],
    ]);
  });

  it('keeps the id of a line that moved, and of one that was reworded in its place', () => {
    const before = readTemplateText('Pays\nPrints\nMails', [], ids());
    const after = readTemplateText('Prints\nPays by card\nMails', before, ids('new'));
    expect(after.map(({ id }) => id)).toEqual(['line-2', 'new-1', 'line-3']);
    const reworded = readTemplateText('Pays by card\nPrints\nMails', before, ids('new'));
    expect(reworded.map(({ id }) => id)).toEqual(['line-1', 'line-2', 'line-3']);
  });

  it('gives only the line that moved another place', () => {
    const before = readTemplateText('Pays\nPrints\nMails\nArchives', [], ids());
    const after = readTemplateText('Archives\nPays\nPrints\nMails', before, ids('new'));
    const orderOf = (lines: readonly TemplateLine[], text: string) =>
      lines.find((line) => line.text === text)?.order;
    for (const text of ['Pays', 'Prints', 'Mails'])
      expect(orderOf(after, text)).toBe(orderOf(before, text));
    expect([...after.map(({ order }) => order)].sort()).toEqual(after.map(({ order }) => order));
  });

  it('gives back what was written', () => {
    fc.assert(
      fc.property(someLines(), (lines) => {
        expect(readTemplateText(writeTemplateText(lines), lines, ids())).toEqual(lines);
      }),
    );
  });
});

// Helpers

function ids(name = 'line'): () => string {
  let made = 0;
  return () => `${name}-${String((made += 1))}`;
}

const someLines = (): fc.Arbitrary<readonly TemplateLine[]> =>
  fc
    .uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
        text: fc
          .string()
          .map(tidyText)
          .filter((text) => text !== ''),
        kind: fc.constant('criterion' as const),
        depth: fc.constantFrom(0 as const, 1 as const),
        isRequired: fc.boolean(),
        isLocked: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    )
    .map((lines) => lines.map((line) => ({ ...line, text: line.text.replace(/^[-*•] +/, '') })))
    .map((lines) => lines.filter(({ text }) => text !== ''))
    .map((lines) => {
      const orders = generateNKeysBetween(null, null, lines.length);
      return lines.map((line, at) => ({ ...line, order: orders[at] ?? '' }));
    });
