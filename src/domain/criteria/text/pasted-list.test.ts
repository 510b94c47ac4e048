import fc from 'fast-check';
import { parsePaste } from './parse-paste';
import { readPastedList } from './pasted-list';

describe('readPastedList', () => {
  it.each([
    {
      given: 'an English mail',
      text: 'Hi all,\n\nhere is what we agreed yesterday:\n\n1. Opens\n2. Closes\n\nThanks,\nAna',
    },
    {
      given: 'a German mail',
      text: 'Liebes Team,\n\nhier die Liste:\n- Opens\n- Closes\n\nViele Grüße\nAna Weber',
    },
    {
      given: 'a French mail',
      text: 'Bonjour à tous,\nvoici les points convenus :\n• Opens\n• Closes\n\nCordialement,\nAna',
    },
    {
      given: 'a Spanish mail',
      text: 'Hola equipo,\n\nEsta es la lista.\n\n* Opens\n* Closes\n\nUn saludo, Ana',
    },
    {
      given: 'a mail that was answered',
      text: 'Looks fine to me.\n\nOn Mon, 2 Nov 2026 at 10:02, Ana <ana@example.com> wrote:\n> Hi Ben,\n> - Opens\n> - Closes\n>\n> Best regards, Ana',
    },
    {
      given: 'a farewell right below the list, in small letters',
      text: 'Hi,\n- Opens\n- Closes\nthanks, Ana\n--\nAna Weber\nProduct owner',
    },
    {
      given: 'a mail whose list has no marks',
      text: 'Hello,\nPlease see the list below:\n\nOpens\nCloses\n\nThank you!\nAna',
    },
  ])('takes the two criteria of $given', ({ text }) => {
    const { before, items, after } = readPastedList(text);
    expect(items.map((item) => item.text)).toEqual(['Opens', 'Closes']);
    expect(before.length).toBeGreaterThan(0);
    expect(after.length).toBeGreaterThan(0);
  });

  it('keeps titles above and between lists, and examples beside them', () => {
    const text =
      'Dear Ben,\n\n# Payment\n- Card\n- Cash\n\nDelivery:\n- Post\n- Van\n\nGiven a basket\nWhen it is paid\nThen a mail is sent\n\nSee you tomorrow.';
    const { items, after } = readPastedList(text);
    expect(items.map((item) => item.text)).toEqual([
      'Payment',
      'Card',
      'Cash',
      'Delivery',
      'Post',
      'Van',
      'Given a basket\nWhen it is paid\nThen a mail is sent',
    ]);
    expect(after.map((item) => item.text)).toEqual(['See you tomorrow.']);
  });

  it('joins a line that a mail has wrapped to the item it belongs to', () => {
    const text =
      '- The customer gets a mail that names the shop, the address of\nAna’s branch and the day\n- Prints\n  in colour\n\nBest, Ana';
    expect(readPastedList(text).items.map((item) => item.text)).toEqual([
      'The customer gets a mail that names the shop, the address of Ana’s branch and the day',
      'Prints in colour',
    ]);
  });

  it.each([
    'Thank you page is shown\nThanks are printed on the receipt',
    'Hello is said, once\nBest price is shown',
    'Payment\n- Card\n- Cash',
    'Opens\nThanks',
    'When it is late, a hint is shown\nCloses: at once',
    '- When it is late, a hint is shown\n- When it is early, none is',
  ])('leaves nothing out of %j', (text) => {
    const { before, items, after } = readPastedList(text);
    expect([before, after]).toEqual([[], []]);
    expect(items).toEqual(parsePaste(text));
  });

  it('loses no line of any text', () => {
    fc.assert(
      fc.property(fc.array(anyMailLine()), (lines) => {
        const text = lines.join('\n');
        const { before, items, after } = readPastedList(text);
        expect([...before, ...items, ...after]).toEqual(parsePaste(text));
      }),
    );
  });
});

// Helpers

const anyMailLine = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    'Hi all,',
    'here it is:',
    'Payment:',
    '## Delivery',
    '- Opens',
    '2. Closes',
    '  goes on',
    'Given a basket',
    'Then it is paid',
    '',
    'Thanks, Ana',
    '> - Quoted',
    'Ana',
  );
