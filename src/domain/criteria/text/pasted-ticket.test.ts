import { hasCriteriaPart } from '../find/ticket-parts';
import { readPastedTicket } from './pasted-ticket';

const wiki = `h2. Description
As a buyer I want to pay by card.

h2. Acceptance criteria
* Pays by *card*
** also abroad
* Prints a receipt

h2. Notes
* Ask the bank first`;

const markdown = `## Description
As a buyer I want to pay by card.

## Acceptance criteria
- [ ] Pays by **card**
  - [ ] also abroad
- [x] Prints a receipt

## Notes
- Ask the bank first`;

const outline = (text: string) => {
  const ticket = readPastedTicket(text);
  return ticket?.items.map((item) => [item.text, item.depth, item.isTicked]);
};

const texts = (lines: readonly { readonly text: string }[] | undefined) =>
  lines?.map(({ text }) => text);

describe('readPastedTicket', () => {
  it('takes the criteria of a whole work item in wiki notation, and leaves the rest out', () => {
    expect(outline(wiki)).toEqual([
      ['Pays by **card**', 0, false],
      ['also abroad', 1, false],
      ['Prints a receipt', 0, false],
    ]);
    const ticket = readPastedTicket(wiki);
    expect(texts(ticket?.before)).toEqual(['Description', 'As a buyer I want to pay by card.']);
    expect(texts(ticket?.after)).toEqual(['Notes', 'Ask the bank first']);
  });

  it('takes them in Markdown, with their boxes', () => {
    expect(outline(markdown)).toEqual([
      ['Pays by **card**', 0, false],
      ['also abroad', 1, false],
      ['Prints a receipt', 0, true],
    ]);
    expect(texts(readPastedTicket(markdown)?.after)).toEqual(['Notes', 'Ask the bank first']);
  });

  it('reads what a page was copied as: headings of the one, boxes and levels of the other', () => {
    const copied = markdown.replace(/^## /gm, 'h3. ');
    expect(outline(copied)).toEqual(outline(markdown));
    const words = 'h3. Story\nBuy\nh3. Acceptance criteria\n- Pays **now**\n- Prints';
    expect(outline(words)?.map(([line]) => line)).toEqual(['Pays **now**', 'Prints']);
  });

  it('reads an example as one criterion', () => {
    const text = `## Summary\nPay\n\n## Acceptance criteria\nGiven a basket\nWhen it is paid\nThen a mail is sent\n\n## Notes\nNone`;
    expect(outline(text)).toEqual([
      ['Given a basket\nWhen it is paid\nThen a mail is sent', 0, false],
    ]);
  });

  it.each([
    ['a list alone', 'h2. Acceptance criteria\n* Pays\n* Prints'],
    ['no list of criteria', '## Description\nPay\n\n## Notes\n- Ask the bank'],
    ['a title with nothing below it', '## Acceptance criteria\n\n## Notes\n- Ask the bank'],
  ])('answers nothing for %s', (_, text) => {
    expect(readPastedTicket(text)).toBeUndefined();
  });
});

describe('hasCriteriaPart', () => {
  it.each([wiki, markdown, 'Description\nPay\n\nAcceptance criteria:\n- Pays\n- Prints'])(
    'knows a whole work item',
    (text) => {
      expect(hasCriteriaPart(text)).toBe(true);
    },
  );

  it.each([
    'Acceptance criteria:\n- Pays\n- Prints',
    'Hi all,\n\nAcceptance criteria:\n- Pays\n\nThanks, Ana',
    '# Payment\n- Pays\n# Mail\n- Sends',
  ])('knows a mere list', (text) => {
    expect(hasCriteriaPart(text)).toBe(false);
  });
});
