import { readTyped } from './read-typed';

describe('readTyped', () => {
  it.each([
    { given: 'plain words', typed: 'Pays by card', text: 'Pays by card' },
    { given: 'a bullet', typed: '- Pays by card', text: 'Pays by card' },
    { given: 'a number', typed: '2. Pays by card', text: 'Pays by card' },
    { given: 'an empty box', typed: '- [ ] Pays by card', text: 'Pays by card' },
    { given: 'a number that belongs to the words', typed: '3 cards', text: '3 cards' },
    { given: 'a link that reads x', typed: '[x](https://a.b)', text: '[x](https://a.b)' },
    { given: 'nothing but a mark', typed: '- ', text: '-' },
    { given: 'steps', typed: '* Given a card\nWhen', text: 'Given a card\nWhen' },
  ])('reads $given', ({ typed, text }) => {
    expect(readTyped(typed)).toEqual({ text, kind: 'criterion', isTicked: false });
  });

  it('knows an optional one, and a question for what it is', () => {
    expect(readTyped('? Prints')).toMatchObject({ text: 'Prints', isOptional: true });
    expect(readTyped('- [x] ? Prints')).toMatchObject({ isTicked: true, isOptional: true });
    expect(readTyped('?')).not.toHaveProperty('isOptional');
    expect(readTyped('Why? It prints')).not.toHaveProperty('isOptional');
  });

  it('knows a heading, and a box that is ticked', () => {
    expect(readTyped('# Payment')).toEqual({ text: 'Payment', kind: 'heading', isTicked: false });
    expect(readTyped('[x] Pays')).toEqual({ text: 'Pays', kind: 'criterion', isTicked: true });
  });
});
