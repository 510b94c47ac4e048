import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const documents = [
  ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...['docs', 'decisions'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  ),
];

describe('what the documents name', () => {
  it.each(documents)('is there: every path in %s', (document) => {
    const text = readFileSync(document, 'utf8');
    expect(pathsIn(text).filter((path) => !existsSync(path))).toEqual([]);
  });

  it.each(documents)('is there: every command in %s', (document) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const named = [...readFileSync(document, 'utf8').matchAll(/npm run ([\w:-]+)/g)];
    expect(named.map(([, name = '']) => name).filter((name) => !(name in scripts))).toEqual([]);
  });
});

// Helpers

/** The paths of this folder that stand in code marks or links; what has a gap to fill in is none. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:`|\()((?:src|static|host|test|bench|scripts|docs|decisions)\/[^`)\s]*)/g)]
    .map(([, path = '']) => path)
    .filter((path) => !/[<…*]/.test(path));
