import { HELP, helpText, readCommandLine } from './command-line';
import { findExplanation } from './explain';

describe('readCommandLine', () => {
  it('starts on 3600 with .waymark when nothing is said', () => {
    expect(readCommandLine([])).toMatchObject({ port: 3600, data: '.waymark', isOpening: true });
  });

  it('reads what is said', () => {
    const said = ['--port', '0', '--as-of=2016-06-30', '--no-open', '--site', 'https://a.example'];
    expect(readCommandLine(said)).toMatchObject({
      ...{ port: 0, asOf: '2016-06-30', isOpening: false, site: 'https://a.example' },
    });
    expect(readCommandLine(['--help'])).toBe(HELP);
  });

  it.each([
    { given: ['--prot', '1'], words: 'There is no option --prot. See npm start -- --help.' },
    { given: ['--port', 'x'], words: '--port takes a whole number up to 65535, not x.' },
    { given: ['--as-of', 'soon'], words: '--as-of takes a day such as 2016-06-30, not soon.' },
    {
      given: ['--as-of', '2026-02-31'],
      words: '--as-of takes a day such as 2016-06-30, not 2026-02-31.',
    },
    {
      given: ['--generate', '-5'],
      words: '--generate takes a value: --generate=N. See npm start -- --help.',
    },
    { given: ['--port'], words: '--port takes a value: --port=N. See npm start -- --help.' },
    { given: ['--reset=yes'], words: '--reset takes no value. See npm start -- --help.' },
    { given: ['--generate', '0'], words: '--generate takes a whole number from 1 up to 1000000' },
    { given: ['--port='], words: '--port takes a whole number up to 65535' },
    {
      given: ['--import', 'a.csv', '--generate', '9'],
      words: '--import and --generate do not go together. Start with one of them.',
    },
    {
      given: ['--site', 'https://a.example', '--import', 'a.csv'],
      words: '--import and --site do not go together.',
    },
    {
      given: ['--export', 'a', '--reset'],
      words: '--reset would delete what --export is to write',
    },
    { given: ['--write'], words: '--write goes with --site. Name the site as well.' },
    { given: ['--site', 'here'], words: '--site takes an address such as' },
  ])('says what is wrong with $given', ({ given, words }) => {
    expect(() => readCommandLine(given)).toThrow(words);
  });

  it('names every option and every person in the help', () => {
    for (const word of [
      '--import',
      '--as-of',
      '--reset',
      'ana@example.com:ana',
      '/_host/weather',
    ]) {
      expect(helpText()).toContain(word);
    }
  });
});

describe('findExplanation', () => {
  const at = { port: 3600, data: '.waymark' };

  it.each([
    { code: 'EADDRINUSE', words: 'Port 3600 is taken. Start with --port 3601' },
    { code: 'EACCES', words: 'cannot be read and written. Choose another with --data' },
    { code: 'SQLITE_NOTADB', words: 'is not a data folder of Waymark' },
  ])('says what to do about $code', ({ code, words }) => {
    expect(findExplanation(Object.assign(new Error('x'), { code }), at)).toContain(words);
  });

  it('leaves what is a fault of ours unexplained', () => {
    expect(findExplanation(new TypeError('x is undefined'), at)).toBeUndefined();
  });
});
