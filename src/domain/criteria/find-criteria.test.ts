import fc from 'fast-check';
import { anyText } from '../../../test/arbitraries/criteria';
import { fromMarkdown } from '../adf/from-markdown';
import { fromWiki } from '../adf/from-wiki';
import type { AcceptanceCriterion } from './acceptance-criterion';
import { findCriteria } from './find-criteria';
import { newFindings } from './find/new-findings';

describe('findCriteria', () => {
  it.each([
    { given: 'numbered labels', text: '**AC1** – Pays\n\n**AC2** – Prints\n\nOther text.' },
    { given: 'labels that lost their bold', text: 'AC 1: Pays\nAC 2: Prints' },
    { given: 'a sentence that begins', text: '### We are done when\n- Pays\n- Prints' },
  ])('finds what stands under $given', ({ text }) => {
    const [section] = findCriteria(fromMarkdown(text));
    expect(section?.items.map((item) => item.text)).toEqual(['Pays', 'Prints']);
  });

  it('takes a single number for a mention, and the title of a wiki panel for a title', () => {
    expect(findCriteria(fromMarkdown('See AC1: it is done already.'))).toEqual([]);
    expect(findCriteria(fromMarkdown('AC1: it is done already.\n\nMore text.'))).toEqual([]);
    const panel = '{panel:title=Acceptance criteria|borderStyle=dashed}\n* Pays\n{panel}';
    expect(findCriteria(fromWiki(panel))[0]?.items.map((item) => item.text)).toEqual(['Pays']);
  });

  it.each([
    {
      given: 'a heading over bullets',
      text: '## Acceptance criteria\n- Pays\n- Prints\n## Notes\n- x',
    },
    {
      given: 'a heading over boxes',
      text: '### Acceptance Criteria (draft)\n- [ ] Pays\n- [x] Prints',
    },
    {
      given: 'a bold label',
      text: '**Acceptance criteria:**\n\n1. Pays\n2. Prints\n\n**Notes:**\n\n- x',
    },
    { given: 'a plain label', text: 'AC:\n- Pays\n- Prints\n\nSee the mockup.' },
    { given: 'a German heading', text: '## Akzeptanzkriterien\n- Pays\n- Prints' },
    {
      given: 'a table',
      text: '## AC\n\n| # | Criterion |\n|---|---|\n| 1 | Pays |\n| 2 | Prints |',
    },
    { given: 'lines without bullets', text: '## Acceptance criteria\nPays\nPrints' },
    {
      given: 'a titled column',
      text: '| Step | Acceptance criteria |\n|---|---|\n| a | Pays |\n| b | Prints |',
    },
  ])('finds two under $given', ({ text }) => {
    expect(textsIn(fromMarkdown(text))).toEqual(['Pays', 'Prints']);
  });

  it.each([
    { given: 'bullets of wiki', text: 'h3. Acceptance criteria\n* Pays\n* Prints\nh3. Notes\n* x' },
    { given: 'numbers of wiki', text: '*Acceptance Criteria*\n# Pays\n# Prints' },
    { given: 'bullets that lost their line ends', text: 'Acceptance criteria: * Pays * Prints' },
    { given: 'hyphens', text: 'Acceptance Criteria:\n- Pays\n- Prints' },
  ])('finds two in $given', ({ text }) => {
    expect(textsIn(fromWiki(text))).toEqual(['Pays', 'Prints']);
  });

  it.each([
    {
      given: 'a line below an item, which continues it',
      text: 'h3. Acceptance criteria\n# Pays by card,\nalso abroad\n# Prints',
      found: ['Pays by card, also abroad', 'Prints'],
    },
    {
      given: 'a note below the last item',
      text: '*Acceptance Criteria*\n# Pays\n# Prints\nNote: try it with two cards.',
      found: ['Pays', 'Prints'],
    },
    {
      given: 'the title of a second list on the line below an item',
      text: 'AC:\n# Pays\nFor shops:\n# Prints',
      found: ['Pays', 'For shops', 'Prints'],
    },
    {
      given: 'a label on the line below another list',
      text: 'Do these:\n- Build\n- Ship\nAcceptance Criteria: It pays.',
      found: ['It pays.'],
    },
  ])('reads wiki with $given', ({ text, found }) => {
    expect(textsIn(fromWiki(text))).toEqual(found);
  });

  it.each([
    { given: 'under a heading', before: '## Acceptance criteria\n\n' },
    { given: 'under no title', before: 'Some words.\n\n' },
  ])(
    'joins the steps of an example that stand in paragraphs of their own, $given',
    ({ before }) => {
      const text = `${before}Given a paid order\n\nWhen it is cancelled\n\nThen the money goes back\n\nAnd a mail is sent\n\nGiven an open order\n\nWhen it is cancelled\n\nThen nothing is paid`;
      expect(textsIn(fromMarkdown(text))).toEqual([
        'Given a paid order\nWhen it is cancelled\nThen the money goes back\nAnd a mail is sent',
        'Given an open order\nWhen it is cancelled\nThen nothing is paid',
      ]);
    },
  );

  it('keeps sentences apart that begin with given or when and never come to a then', () => {
    const text =
      '## AC\n\nGiven a full basket, the total is shown\n\nWhen one pays, a mail is sent';
    expect(textsIn(fromMarkdown(text))).toEqual([
      'Given a full basket, the total is shown',
      'When one pays, a mail is sent',
    ]);
  });

  it('ends an example where other words stand between its steps', () => {
    const text = 'Given a paid order\n\nSome words.\n\nThen the money goes back';
    expect(findCriteria(fromMarkdown(text))).toEqual([]);
  });

  it('finds examples that stand under no title', () => {
    const text =
      'Some words.\n\nScenario: Refund\nGiven a paid order\nWhen it is cancelled\nThen the money goes back';
    expect(textsIn(fromMarkdown(text))).toEqual([
      'Scenario: Refund\nGiven a paid order\nWhen it is cancelled\nThen the money goes back',
    ]);
  });

  it.each([
    { given: 'a mention in a sentence', text: 'Check acceptance criteria of SHOP-5.' },
    {
      given: 'a checklist that asks for criteria',
      text: '- [ ] Acceptance criteria\n- [ ] Estimate',
    },
    { given: 'a section with a placeholder', text: '## Acceptance criteria\n- [ ] ...' },
    { given: 'steps to reproduce', text: 'When I tap twice\nThen it crashes' },
  ])('finds none in $given', ({ text }) => {
    expect(findCriteria(fromMarkdown(text))).toEqual([]);
  });

  it('finds again what it found, written out', () => {
    fc.assert(
      fc.property(fc.array(anyText(), { minLength: 1, maxLength: 8 }), (texts) => {
        const found = textsIn(write(texts));
        expect(textsIn(write(found))).toEqual(found);
      }),
    );
  });

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(Array.isArray(findCriteria(fromMarkdown(`AC: ${text}`)))).toBe(true);
        expect(Array.isArray(findCriteria(fromWiki(text)))).toBe(true);
      }),
    );
  });
});

describe('newFindings', () => {
  const before = fromMarkdown('## AC\n- Pays by card\n- Gets a receipt');

  it('offers nothing twice', () => {
    const known = findCriteria(before).flatMap((section) => section.items.map(asKnown));
    expect(newFindings(findCriteria(before), known)).toEqual([]);
  });

  it('offers exactly the two bullets that were added', () => {
    const known = findCriteria(before).flatMap((section) => section.items.map(asKnown));
    const grown = fromMarkdown(
      '## AC\n- Pays by **card**\n- Sees the total\n- Gets a receipt.\n- Leaves a note',
    );
    expect(newFindings(findCriteria(grown), known).map((line) => line.text)).toEqual([
      'Sees the total',
      'Leaves a note',
    ]);
  });
});

// Helpers

const textsIn = (document: Parameters<typeof findCriteria>[0]): readonly string[] =>
  findCriteria(document).flatMap((section) => section.items.map((item) => item.text));

const write = (texts: readonly string[]) =>
  ({
    version: 1,
    type: 'doc',
    content: [
      {
        type: 'heading',
        attrs: { level: 2 },
        content: [{ type: 'text', text: 'Acceptance criteria' }],
      },
      {
        type: 'bulletList',
        content: texts.map((text) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
        })),
      },
    ],
  }) as const;

const asKnown = (line: { readonly text: string }): AcceptanceCriterion => ({
  id: line.text,
  text: line.text,
  kind: 'criterion',
  depth: 0,
  order: 'a0',
  state: 'open',
  isRequired: true,
});
