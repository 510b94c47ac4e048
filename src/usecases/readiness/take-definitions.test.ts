import { definitionCharactersAtMost, takeDefinitions } from './take-definitions';

describe('takeDefinitions', () => {
  it('takes what another project wrote, and tells what will not be in force', () => {
    const definitions = { starter: { rules: { parent: { isOn: false }, colour: { isOn: true } } } };
    const taken = takeDefinitions(JSON.stringify({ definitions, more: 1 }));
    expect(taken).toMatchObject({ ok: true, value: { section: { definitions } } });
    expect(taken.ok && taken.value.notices.map(({ message }) => message)).toEqual([
      'The rule “colour” is not known and is left out.',
    ]);
  });

  it.each([
    { given: 'no JSON', text: 'rules: all', says: 'This is not JSON.' },
    { given: 'other JSON', text: '[1]', says: 'This holds no “definitions”.' },
    {
      given: 'a list of definitions',
      text: '{"definitions":[1,2]}',
      says: 'This holds no “definitions”.',
    },
    {
      given: 'no definitions at all',
      text: '{"definitions":null}',
      says: 'This holds no “definitions”.',
    },
    {
      given: 'a definition of 40 KB',
      text: 'x'.repeat(40_000),
      says: `This has 40000 characters; a project keeps at most ${String(definitionCharactersAtMost)}.`,
    },
  ])('refuses $given in words', ({ text, says }) => {
    expect(takeDefinitions(text)).toMatchObject({ ok: false, error: { message: says } });
  });
});
