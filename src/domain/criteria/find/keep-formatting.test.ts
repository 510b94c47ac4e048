import fc from 'fast-check';
import { fromMarkdown } from '../../adf/from-markdown';
import { fromWiki } from '../../adf/from-wiki';
import type { AdfDocument } from '../../issue/adf';
import { findCriteria } from '../find-criteria';
import { plainText } from '../text/inline-text';
import { keepFormatting } from './keep-formatting';
import { newFindings } from './new-findings';

describe('keepFormatting', () => {
  it.each([
    ['bold', '* Pays by *card* at once', 'Pays by **card** at once'],
    ['bold from the first word', '* *Card*: is taken', '**Card**: is taken'],
    ['a whole line', '* *Pays by card*', '**Pays by card**'],
    ['italics', '* Pays _at once_', 'Pays *at once*'],
    ['code', '* Answers {{402 Payment}} then', 'Answers `402 Payment` then'],
    ['a link', '* As in [the plan|https://a.example/p]', 'As in [the plan](https://a.example/p)'],
    ['a link that is its own text', '* See [https://a.example/p]', 'See https://a.example/p'],
    ['nothing unsafe', '* See [the plan|javascript:alert(1)]', 'See the plan'],
    ['no marks that would not read back', '* Sends [a ]b|https://a.example]', undefined],
    ['wrapped lines', '* Pays *by card\nand by bill*', undefined],
  ])('keeps %s', (_, item, kept) => {
    const [text] = found(fromWiki(`h2. Acceptance criteria\n${item}`));
    if (kept !== undefined) expect(text).toBe(kept);
    expect(plainText(text ?? '')).toBe(plainText(bare(fromWiki(`h2. AC\n${item}`))[0] ?? ''));
  });

  it('leaves the words of steps as they are, and formats what follows them', () => {
    const text = 'h2. AC\n\n*Given* a *paid* basket\n*When* it is sent\n*Then* a mail {{202}} goes';
    expect(found(fromWiki(text))).toEqual([
      'Given a **paid** basket\nWhen it is sent\nThen a mail `202` goes',
    ]);
  });

  it('takes the same words where they stand, in order', () => {
    const text = '## AC\n\n- Opens\n- **Opens** again\n- Opens *again* and again';
    expect(found(fromMarkdown(`Opens the shop.\n\n${text}`))).toEqual([
      'Opens',
      '**Opens** again',
      'Opens *again* and again',
    ]);
  });

  it('finds what it formatted in the list the second time', () => {
    const document = fromMarkdown('## AC\n\n- Pays by **card**\n- See [it](https://a.example)');
    const items = findCriteria(document).flatMap((section) => section.items);
    const known = keepFormatting(document, items).map((line, index) => ({
      ...line,
      id: String(index),
      order: String(index),
      state: 'open' as const,
      isRequired: true,
    }));
    expect(newFindings(findCriteria(document), known)).toEqual([]);
  });

  it('changes no word of any text', () => {
    fc.assert(
      fc.property(fc.array(anyWords(), { minLength: 1, maxLength: 4 }), (lines) => {
        const document = fromMarkdown(`## AC\n\n${lines.map((line) => `- ${line}`).join('\n')}`);
        expect(found(document).map(plainText)).toEqual(bare(document).map(plainText));
      }),
    );
  });
});

// Helpers

const lines = (document: AdfDocument) => findCriteria(document).flatMap(({ items }) => items);
const bare = (document: AdfDocument) => lines(document).map((line) => line.text);
const found = (document: AdfDocument) =>
  keepFormatting(document, lines(document)).map((line) => line.text);

const anyWords = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '**b**',
          '*i*',
          '`c`',
          '[l](https://a.example/(x))',
          '**',
          '_',
          '`',
          'PAY-1',
        ),
        fc.string({ minLength: 1, maxLength: 5 }),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join(' '));
