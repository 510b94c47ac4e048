import { definitionFor, rulesInForce, starterDefinition } from './definition';

const named = (id: string, ...types: string[]) => ({ id, name: id, types, rules: [] });

describe('definitionFor', () => {
  it.each([
    { given: 'one that names the type', type: 'Bug', id: 'bugs' },
    { given: 'the type in other letters', type: 'BUG', id: 'bugs' },
    { given: 'only one for every type', type: 'Story', id: 'all' },
  ])('takes $id given $given', ({ type, id }) => {
    expect(definitionFor(type, [named('all'), named('bugs', 'Bug')]).id).toBe(id);
  });

  it('takes the starter where none fits', () => {
    expect(definitionFor('Story', [named('bugs', 'Bug')])).toBe(starterDefinition);
  });
});

describe('rulesInForce', () => {
  it('are those switched on, and the one on open questions', () => {
    const rules = [
      { key: 'a', ruleId: 'parent', isOn: true },
      { key: 'b', ruleId: 'estimated', isOn: false },
    ];
    const keys = rulesInForce({ ...named('d'), rules }).map(({ key }) => key);
    expect(keys).toEqual(['a', 'no-open-questions']);
  });

  it('are six at the start, besides', () => {
    expect(rulesInForce(starterDefinition)).toHaveLength(7);
  });
});
