import { readPastedList } from './pasted-list';
import { fromWikiWords } from './wiki-words';

describe('fromWikiWords', () => {
  it.each([
    ['* Pays by *card* at once\n* Prints', '* Pays by **card** at once\n* Prints'],
    ['# Pays\n## by *card*\n# Prints', '# Pays\n## by **card**\n# Prints'],
    ['h3. Payment\n- Pays by *card*', 'h3. Payment\n- Pays by *card*'],
    ['h3. Payment\n# Pays by *card*', 'h3. Payment\n# Pays by **card**'],
    [
      'Answers {{402}} to [a card|https://a.example/x]',
      'Answers `402` to [a card](https://a.example/x)',
    ],
    ['* See [https://a.example] in {color:red}*red*{color}', '* See https://a.example in **red**'],
    ['*Payment*\n* Pays', '**Payment**\n* Pays'],
  ])('reads %j', (wiki, words) => {
    expect(fromWikiWords(wiki)).toBe(words);
  });

  it.each([
    '- Pays by *card*',
    '* Pays by *card*, **at once**',
    '* Pays by `card` and *bill*',
    '- [ ] Pays by *card*\n* Prints',
    'Pays by *card*',
    '* 2*3*4 is 24',
    '* a * b * c',
  ])('leaves %j as it is', (text) => {
    expect(fromWikiWords(text)).toBe(text);
  });

  it('keeps the marks of a list that is pasted', () => {
    const { items } = readPastedList('* Pays by *card*\n** also {{abroad}}\n* Prints');
    expect(items.map(({ text, depth }) => [text, depth])).toEqual([
      ['Pays by **card**', 0],
      ['also `abroad`', 1],
      ['Prints', 0],
    ]);
  });
});
