import { splitText } from './split-text';

describe('splitText', () => {
  it('makes a criterion of each sentence', () => {
    expect(splitText('The total is shown. Tax is listed apart! Prices end in 2.50 euros.')).toEqual(
      ['The total is shown.', 'Tax is listed apart!', 'Prices end in 2.50 euros.'],
    );
    expect(splitText('合計金額が画面に表示されること。税金は別に表示されること。')).toHaveLength(2);
  });

  it('leaves shortened words, and what would be a scrap, whole', () => {
    expect(splitText('Codes, e.g. Summer, i.e. those of July, are taken once')).toHaveLength(1);
    expect(splitText('The total is shown. Yes. Always.')).toEqual([]);
  });

  it('makes a scenario of each behaviour, with what is given for all of them', () => {
    const text =
      'Scenario: Pay\nGiven a basket\nWhen it is paid\nThen a mail is sent\nWhen it is cancelled\nThen money goes back';
    expect(splitText(text)).toEqual([
      'Scenario: Pay (1)\nGiven a basket\nWhen it is paid\nThen a mail is sent',
      'Scenario: Pay (2)\nGiven a basket\nWhen it is cancelled\nThen money goes back',
    ]);
    expect(splitText('Given a basket\nWhen it is paid\nThen a mail is sent')).toEqual([]);
  });
});
