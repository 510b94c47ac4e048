import { parsePaste } from './parse-paste';

const textsOf = (text: string): readonly string[] => parsePaste(text).map((line) => line.text);

describe('withoutFeatureFrame', () => {
  it('leaves the scenarios of a pasted feature file, each with the steps before all of them', () => {
    const pasted = `# language: en
@payments @slow
Feature: Pay

  Background:
    Given a basket
    And a guest

  @smoke
  Scenario: By card
    Given a card
    When I pay
    Then I see a receipt

  Scenario: Too late
    When the basket is a day old
    Then it is empty`;
    expect(textsOf(pasted)).toEqual([
      'Pay',
      'Scenario: By card\nGiven a basket\nAnd a guest\nGiven a card\nWhen I pay\nThen I see a receipt',
      'Scenario: Too late\nGiven a basket\nAnd a guest\nWhen the basket is a day old\nThen it is empty',
    ]);
  });

  it('leaves a background that is prose, and names of people, where they are', () => {
    const mail = 'Background:\nSellers lose time.\n@ana\n- Opens\n- Closes';
    expect(textsOf(mail)).toEqual(['Background', 'Sellers lose time.', '@ana', 'Opens', 'Closes']);
  });
});
