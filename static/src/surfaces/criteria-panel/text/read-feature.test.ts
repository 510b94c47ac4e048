import fc from 'fast-check';
import type { AcceptanceCriterion } from '#domain/criteria/acceptance-criterion';
import { writeFeature } from '#domain/criteria/text/write-files';
import { readFeature } from './read-feature';

describe('readFeature', () => {
  it('takes scenarios, rules as headings and backgrounds before each', () => {
    const text = [
      'Feature: Pay',
      '  Background:',
      '    Given a basket',
      '  Rule: By card',
      '    Scenario: Enough money',
      '      When it is paid',
      '      Then a mail is sent',
    ].join('\n');
    expect(readFeature(text).map((line) => [line.kind, line.text])).toEqual([
      ['heading', 'By card'],
      ['criterion', 'Scenario: Enough money\nGiven a basket\nWhen it is paid\nThen a mail is sent'],
    ]);
  });

  it('keeps tables, quoted texts and examples, and writes them back as they were', () => {
    const scenario = [
      'Scenario: Each card',
      'Given these cards',
      '| card | ends |',
      '| Visa | 42\\|7 |',
      'When one pays <sum>',
      'Then the mail says',
      '"""',
      'Thank you',
      '"""',
      'Examples:',
      '| sum |',
      '| 3 |',
    ].join('\n');
    const [line] = readFeature(`Feature: Pay\n${scenario}`);
    expect(line?.text).toBe(scenario);
    const again = readFeature(writeFeature('Pay', [item('criterion', scenario, 0)]));
    expect(again.map(({ text }) => text)).toEqual([scenario]);
  });

  it('refuses what is no feature, naming the line', () => {
    const text = 'Feature: Pay\n  Scenario: Card\n    Given a card\n    Just words';
    expect(() => readFeature(text)).toThrow(/line 4/);
  });

  it('gives back what writeFeature wrote', () => {
    fc.assert(
      fc.property(fc.array(anyLine()), (lines) => {
        const items = lines.map(([kind, text], index) => item(kind, text, index));
        const read = readFeature(writeFeature('Pay', items));
        expect(read.map((line) => [line.kind, line.text])).toEqual(lines);
      }),
    );
  });
});

// Helpers

type Line = readonly [kind: AcceptanceCriterion['kind'], text: string];

const anyWords = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom('card', 'basket', '"5 €"', '<amount>', '#3', '| x |', 'ärger', '@home'),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((words) => `Pays ${words.join(' ')}`);

const anyScenario = (): fc.Arbitrary<string> =>
  fc
    .tuple(fc.option(anyWords()), anyWords(), fc.option(anyWords()), anyWords(), anyWords())
    .map(([title, given, and, when, then]) =>
      [
        ...(title === null ? [] : [`Scenario: ${title}`]),
        `Given ${given}`,
        ...(and === null ? [] : [`And ${and}`]),
        `When ${when}`,
        `Then ${then}`,
      ].join('\n'),
    );

const anyLine = (): fc.Arbitrary<Line> =>
  fc.oneof(
    anyWords().map((text): Line => ['heading', text]),
    anyWords().map((text): Line => ['criterion', text]),
    anyScenario().map((text): Line => ['criterion', text]),
  );

const item = (kind: Line[0], text: string, index: number): AcceptanceCriterion => ({
  id: `line-${String(index)}`,
  text,
  kind,
  depth: 0,
  order: '',
  state: 'open',
  isRequired: true,
});
