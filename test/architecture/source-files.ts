import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folder that holds package.json. */
export const root = process.cwd();

const skipped = ['node_modules', 'build', '.waymark', '.git', 'golden'];

/** Every TypeScript file below a folder of the project, as paths from its root, sorted. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => skipped.includes(part)))
    .sort();
}

/** The text of a file of the project. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const importing =
  /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g;

/** What a file imports, types included, as written. */
export const importsOf = (path: string): readonly string[] =>
  [...textOf(path).matchAll(importing)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
