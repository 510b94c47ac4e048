import { adviseOn } from './advice';

describe('adviseOn', () => {
  it.each([
    { given: 'a Given without a Then', text: 'Given a basket\nWhen it is paid', code: 'NO_THEN' },
    {
      given: 'two behaviours in one example',
      text: 'Given a basket\nWhen it is paid\nThen a mail is sent\nWhen it is cancelled\nThen money goes back',
      code: 'SEVERAL_WHENS',
    },
    {
      given: 'six steps',
      text: 'Given a\nAnd b\nAnd c\nWhen d\nThen the bill shows e\nAnd the mail shows f',
      code: 'MANY_STEPS',
    },
    {
      given: 'a Then that says nothing',
      text: 'Given a basket\nWhen it is paid\nThen it works',
      code: 'NO_OUTCOME',
    },
    { given: 'a bullet that says nothing', text: 'The login works', code: 'NO_OUTCOME' },
    { given: 'an English vague word', text: 'The page is fast', code: 'VAGUE_WORD' },
    { given: 'a German vague word', text: 'Die Seite ist schnell', code: 'VAGUE_WORD' },
    { given: 'a French vague word', text: 'La page est rapide', code: 'VAGUE_WORD' },
    { given: 'four hundred characters', text: 'Pays '.repeat(80).trim(), code: 'LONG' },
  ])('advises on $given', ({ text, code }) => {
    expect(adviseOn(text)?.code).toBe(code);
  });

  it.each([
    { given: 'a plain criterion', text: 'A receipt is sent within 3 seconds' },
    {
      given: 'German text with an English word',
      text: 'Der Fast-Track ist für die Kundin sichtbar',
    },
    { given: 'French text with an English word', text: 'Le mode fast est visible dans la liste' },
    { given: 'a whole example', text: 'Given a basket\nWhen it is paid\nThen a mail is sent' },
  ])('is silent on $given', ({ text }) => {
    expect(adviseOn(text)).toBeUndefined();
  });

  it('takes the language of the list where a line is too short to tell', () => {
    expect(adviseOn('Fast', 'Der Kunde kann bezahlen und die Rechnung ist da')).toBeUndefined();
  });
});
