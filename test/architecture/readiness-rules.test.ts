import { sourceFiles, textOf } from './source-files';

describe('every readiness rule', () => {
  const files = sourceFiles('src/domain/readiness/rules');
  const rules = files.filter((path) => !path.endsWith('.test.ts'));

  it('is in the library, or no project could switch it on', () => {
    const library = textOf('src/domain/readiness/definition/library.ts');
    const nameOf = (path: string) => /^export const (\w+) = defineRule/m.exec(textOf(path))?.[1];
    const unknown = rules.filter((path) => {
      const name = nameOf(path);
      return name === undefined || !new RegExp(`^  ${name},$`, 'm').test(library);
    });
    expect(rules.length).toBeGreaterThan(24);
    expect(unknown).toEqual([]);
  });

  it('has a test beside it', () => {
    const untested = rules.filter((path) => !files.includes(path.replace(/\.ts$/, '.test.ts')));
    expect(untested).toEqual([]);
  });
});
