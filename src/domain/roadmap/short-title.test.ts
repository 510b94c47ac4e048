import fc from 'fast-check';
import { shortTitle } from './short-title';

describe('shortTitle', () => {
  it.each([
    { given: 'a short one', title: 'Pay later in three parts', short: 'Pay later in three parts' },
    { given: 'just enough room', title: 'x'.repeat(70), short: 'x'.repeat(70) },
    {
      given: 'a sentence',
      title: 'Make the payment of an invoice by a returning customer as short as it can be',
      short: 'Make the payment of an invoice by a returning customer as short as it…',
    },
    {
      given: 'a word cut in two',
      title: 'Make the payment of an invoice by a returning customer as short as possible',
      short: 'Make the payment of an invoice by a returning customer as short as…',
    },
    { given: 'no spaces', title: 'x'.repeat(90), short: `${'x'.repeat(69)}…` },
    { given: 'letters of two code units', title: '😀'.repeat(90), short: `${'😀'.repeat(34)}…` },
  ])('tells $given', ({ title, short }) => {
    expect(shortTitle(title)).toBe(short);
  });

  it('is never longer than a line can take, and begins as the title does', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 255 }), (title) => {
        const short = shortTitle(title);
        expect(short.length).toBeLessThanOrEqual(70);
        expect(title.startsWith(short.replace(/…$/, ''))).toBe(true);
      }),
    );
  });
});
