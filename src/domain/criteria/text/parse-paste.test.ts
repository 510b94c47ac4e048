import fc from 'fast-check';
import { anyText } from '../../../../test/arbitraries/criteria';
import { parsePaste } from './parse-paste';
import { findScenario } from './scenario';

describe('parsePaste', () => {
  it('makes twelve clean criteria of a list in a mail', () => {
    const mail = [
      '1. Pays by card',
      '2) Gets a receipt',
      '',
      '- Sees the order',
      '* Sees the total',
      '• Sees the tax',
      '- [ ] Chooses a branch',
      '- [x] Enters a voucher',
      '  ',
      '+ Leaves a note',
      '(9) Is told the delivery day',
      '> a) Cancels within an hour',
      'AC11: Gets the money back',
      '☐ Is asked why',
    ].join('\r\n');
    expect(textsOf(mail)).toEqual([
      'Pays by card',
      'Gets a receipt',
      'Sees the order',
      'Sees the total',
      'Sees the tax',
      'Chooses a branch',
      'Enters a voucher',
      'Leaves a note',
      'Is told the delivery day',
      'Cancels within an hour',
      'Gets the money back',
      'Is asked why',
    ]);
  });

  it('takes the bullets of a word processor, with their second level', () => {
    const copied =
      '·\u00a0\u00a0\u00a0 Pays by card\r\no\u00a0\u00a0 Visa\r\n§\u00a0 Debit\r\n\uf0b7\tPays later\r\n➢\tGets a receipt';
    expect(parsePaste(copied).map(({ text, depth }) => [text, depth])).toEqual([
      ['Pays by card', 0],
      ['Visa', 1],
      ['Debit', 1],
      ['Pays later', 0],
      ['Gets a receipt', 0],
    ]);
  });

  it('tells which boxes were ticked', () => {
    expect(parsePaste('- [x] Pays\n- [ ] Prints').map((line) => line.isTicked)).toEqual([
      true,
      false,
    ]);
  });

  it('takes a wiki list with its headings and its second level', () => {
    expect(parsePaste('h3. Payment\n* Pays by card\n** Visa\n** Master\n* Pays later')).toEqual([
      { text: 'Payment', kind: 'heading', depth: 0, isTicked: false },
      { text: 'Pays by card', kind: 'criterion', depth: 0, isTicked: false },
      { text: 'Visa', kind: 'criterion', depth: 1, isTicked: false },
      { text: 'Master', kind: 'criterion', depth: 1, isTicked: false },
      { text: 'Pays later', kind: 'criterion', depth: 0, isTicked: false },
    ]);
  });

  it('takes numbered wiki lines as a list and a single number sign as a heading', () => {
    expect(textsOf('# Pays\n# Prints')).toEqual(['Pays', 'Prints']);
    expect(parsePaste('# Payment\n- Pays')[0]?.kind).toBe('heading');
  });

  it('drops the title that only says what the list is', () => {
    expect(textsOf('Acceptance criteria:\n- Pays')).toEqual(['Pays']);
  });

  it('joins the steps of one example', () => {
    expect(
      textsOf(
        'Scenario: Refund\nGiven a paid order\nWhen it is cancelled\nThen the money goes back\nAnd a mail is sent\n\nGiven a basket\nWhen it is empty\nThen paying is off',
      ),
    ).toEqual([
      'Scenario: Refund\nGiven a paid order\nWhen it is cancelled\nThen the money goes back\nAnd a mail is sent',
      'Given a basket\nWhen it is empty\nThen paying is off',
    ]);
  });

  it('keeps an example that is one sentence as one criterion', () => {
    expect(textsOf('- Given a basket, when it is empty, then paying is off\n- Pays')).toHaveLength(
      2,
    );
  });

  it('joins what continues on the next line', () => {
    expect(textsOf('- Pays by card\n  of any bank\n- Prints')).toEqual([
      'Pays by card of any bank',
      'Prints',
    ]);
  });

  it('takes plain lines one by one', () => {
    expect(textsOf('Pays by card\n\nprints a receipt')).toEqual([
      'Pays by card',
      'prints a receipt',
    ]);
  });

  it('gives each clean line back as it is', () => {
    fc.assert(
      fc.property(fc.array(anyText(), { minLength: 1, maxLength: 20 }), (texts) => {
        expect(textsOf(texts.map((text) => `- [ ] ${text}`).join('\n\n'))).toHaveLength(
          texts.length,
        );
      }),
    );
  });

  it('reads any text without blank criteria', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const line of parsePaste(text)) expect(line.text.trim()).not.toBe('');
      }),
    );
  });
});

describe('findScenario', () => {
  it.each([
    { given: 'English lines', text: 'Given a basket\nWhen it is paid\nThen a mail is sent' },
    {
      given: 'a German sentence',
      text: 'Angenommen ein Korb, wenn er bezahlt ist, dann kommt eine Mail',
    },
    { given: 'French lines', text: 'Étant donné un panier\nQuand il est payé\nAlors un mail part' },
  ])('finds three steps in $given', ({ text }) => {
    expect(findScenario(text)?.steps.map((step) => step.kind)).toEqual(['given', 'when', 'then']);
  });

  it('finds none in a plain sentence', () => {
    expect(findScenario('When paid, a mail is sent')).toBeUndefined();
  });
});

// Helpers

function textsOf(pasted: string): readonly string[] {
  return parsePaste(pasted).map((line) => line.text);
}
