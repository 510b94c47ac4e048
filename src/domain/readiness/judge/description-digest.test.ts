import fc from 'fast-check';
import { paragraphs } from '../../../../test/arbitraries/readiness';
import { digestDescription, oncePerDescription } from './description-digest';

describe('digestDescription', () => {
  it('is empty for no description', () => {
    expect(digestDescription(undefined).text).toBe('');
  });

  it('reads text, headings and criteria', () => {
    const digest = digestDescription(
      paragraphs('# Context\nPeople pay in cash.\nAcceptance criteria:\n- Pays\n- Gets a receipt'),
    );
    expect(digest).toEqual({
      text: 'Context\nPeople pay in cash.\nAcceptance criteria:\nPays\nGets a receipt',
      lowerText: 'context\npeople pay in cash.\nacceptance criteria:\npays\ngets a receipt',
      headings: ['Context', 'Acceptance criteria:'],
      links: [],
      criteriaCount: 2,
    });
  });

  it('stops counting at the next heading', () => {
    const text = '# Acceptance criteria\n- Pays\n# Notes\n- Old idea';
    expect(digestDescription(paragraphs(text)).criteriaCount).toBe(1);
  });

  it('reads the addresses of links and cards', () => {
    const link = {
      type: 'text',
      text: 'here',
      marks: [{ type: 'link', attrs: { href: 'https://a' } }],
    };
    const card = { type: 'inlineCard', attrs: { url: 'https://b' } };
    const content = [{ type: 'paragraph', content: [link, card] }];
    expect(digestDescription({ version: 1, type: 'doc', content }).links).toEqual([
      'https://a',
      'https://b',
    ]);
  });

  it('never throws and finds only what is there', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), (lines) => {
        const digest = digestDescription(paragraphs(lines.join('\n')));
        expect(digest.criteriaCount).toBeLessThanOrEqual(lines.join('\n').split('\n').length);
      }),
    );
  });
});

describe('oncePerDescription', () => {
  it('searches a description once, and another one anew', () => {
    let searches = 0;
    const length = oncePerDescription(({ text }) => {
      searches += 1;
      return text.length;
    });
    const description = paragraphs('Pays');
    expect(length(digestDescription(description))).toBe(4);
    expect(length(digestDescription(description))).toBe(4);
    expect(searches).toBe(1);
    expect(length(digestDescription(paragraphs('Pays by card')))).toBe(12);
  });
});
