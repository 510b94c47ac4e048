import fc from 'fast-check';
import { inlinePieces, plainText } from './inline-text';

describe('inlinePieces', () => {
  it('tells marks, links and work items apart', () => {
    expect(inlinePieces('**Pays** by `card`, see [spec](https://example.com) and SHOP-7')).toEqual([
      { is: 'strong', text: 'Pays' },
      { is: 'text', text: ' by ' },
      { is: 'code', text: 'card' },
      { is: 'text', text: ', see ' },
      { is: 'link', text: 'spec', url: 'https://example.com' },
      { is: 'text', text: ' and ' },
      { is: 'issue', key: 'SHOP-7' },
    ]);
  });

  it.each([
    { given: 'a script behind a link', text: '[here](javascript:alert)' },
    { given: 'a tag', text: '<b>bold</b>' },
    { given: 'stars in arithmetic', text: '2 * 3 * 4' },
    { given: 'a snake_case_name', text: 'snake_case_name' },
  ])('leaves $given as text', ({ text }) => {
    expect(plainText(text)).toBe(text);
    expect(inlinePieces(text).every((piece) => piece.is === 'text')).toBe(true);
  });

  it('never makes a link to anything but the web', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (label, url) => {
        for (const piece of inlinePieces(`[${label}](${url})`))
          if (piece.is === 'link') expect(piece.url).toMatch(/^https?:\/\//i);
      }),
    );
  });
});
