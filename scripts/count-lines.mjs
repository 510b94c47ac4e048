// `npm run lines` prints how large the app and its local site are, without tests. Comments count.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Lines of TypeScript and style sheets below a folder; tests and what was built are left out. */
export const linesIn = (folder) =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\.test\.tsx?$|[\\/]build[\\/]/.test(path))
    .reduce((lines, path) => lines + readFileSync(path, 'utf8').split('\n').length - 1, 0);

/** The app, the site, and the site's share of both. */
export function countLines() {
  const app = linesIn('src') + linesIn('static/src');
  const host = linesIn('host');
  return { app, host, share: host / (app + host) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { app, host, share } = countLines();
  console.log(`app ${app} lines, local site ${host} lines: ${(share * 100).toFixed(1)} % of both`);
}
