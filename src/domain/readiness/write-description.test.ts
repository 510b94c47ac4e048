import { paragraphs } from '../../../test/arbitraries/readiness';
import { digestDescription } from './judge/description-digest';
import { addToDescription, beginDescription } from './write-description';

describe('addToDescription', () => {
  it('makes paragraphs and lists of lines', () => {
    const types = addToDescription(undefined, 'As a buyer\n\n- pays\n- leaves').content.map(
      ({ type }) => type,
    );
    expect(types).toEqual(['paragraph', 'bulletList']);
  });

  it('keeps what was there and adds under a heading', () => {
    const before = paragraphs('Old words');
    const after = addToDescription(before, 'New words', 'Context');
    expect(after.content.slice(0, 1)).toEqual(before.content);
    expect(digestDescription(after)).toMatchObject({
      text: 'Old words\nContext\nNew words',
      headings: ['Context'],
    });
  });

  it('begins with a text where a form asks for that', () => {
    const after = beginDescription(paragraphs('Old words'), 'As a buyer, I want to pay later');
    expect(digestDescription(after).text).toBe('As a buyer, I want to pay later\nOld words');
  });

  it('writes nothing for blank lines', () => {
    expect(addToDescription(undefined, ' \n ').content).toEqual([]);
  });
});
