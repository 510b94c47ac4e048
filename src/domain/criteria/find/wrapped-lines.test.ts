import { fromWiki } from '../../adf/from-wiki';
import { findCriteria } from '../find-criteria';

const textsIn = (text: string): readonly string[] =>
  findCriteria(fromWiki(text)).flatMap(({ items }) => items.map((item) => item.text));

describe('joinWrapped', () => {
  it('keeps the rest of a sentence that was wrapped inside a paragraph, the last one too', () => {
    const text = `*Acceptance criteria*
1. Rows that cannot be read are listed
   with their line number
2. A second import of the file
   changes nothing

*Estimate:* 5`;
    expect(textsIn(text)).toEqual([
      'Rows that cannot be read are listed with their line number',
      'A second import of the file changes nothing',
    ]);
  });

  it('goes on with a numbered line that is no list', () => {
    expect(textsIn('AC1: Sorts by date\nand by name\nAC2: Opens')).toEqual([
      'Sorts by date and by name',
      'Opens',
    ]);
  });

  it('leaves a paragraph below a list, a label and the step of an example alone', () => {
    expect(textsIn('h3. Acceptance criteria\n* Opens\n\nsee the mail of Monday')).toEqual([
      'Opens',
    ]);
    expect(textsIn('h3. AC\n1. given a\nwhen b\nthen c')).toEqual(['given a\nwhen b\nthen c']);
  });
});

describe('withSubItems', () => {
  it('takes letters under an item for a list of their own', () => {
    const text = 'h3. AC\n# Filters\na) by colour\nb) by size\n# Sorts';
    const items = findCriteria(fromWiki(text)).flatMap((section) => section.items);
    expect(items.map((item) => [item.text, item.depth])).toEqual([
      ['Filters', 0],
      ['by colour', 1],
      ['by size', 1],
      ['Sorts', 0],
    ]);
  });
});

describe('a sentence that leads over to criteria', () => {
  it.each([
    'As discussed, here are the acceptance criteria:',
    'Hier sind die Akzeptanzkriterien:',
    'Voici les critères d’acceptation :',
  ])('is a title where a list stands below: %s', (sentence) => {
    expect(textsIn(`Hi all,\n\n${sentence}\n\n* Opens\n* Closes\n\nThanks,\nLena`)).toEqual([
      'Opens',
      'Closes',
    ]);
  });

  it.each(['Not part of the acceptance criteria:', 'The user can filter by these criteria:'])(
    'is none when it says %s',
    (sentence) => {
      expect(textsIn(`${sentence}\n\n* Colour\n* Size`)).toEqual([]);
    },
  );

  it('is no heading of the list when it stands under the title', () => {
    const under = (sentence: string) => textsIn(`h2. Acceptance criteria\n${sentence}\n\n* Opens`);
    expect(under('The following must hold:')).toEqual(['Opens']);
    expect(under('Sign in:')).toEqual(['Sign in', 'Opens']);
  });
});
