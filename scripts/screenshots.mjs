// Photographs every surface in its states into a temporary folder, to be looked at critically.
// node scripts/screenshots.mjs [--import FILE --project KEY] [SURFACE…]
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'host/build/screenshots.mjs');
const { values, positionals } = parseArgs({
  options: { import: { type: 'string' }, project: { type: 'string' } },
  allowPositionals: true,
});
process.chdir(root);
mkdirSync(dirname(program), { recursive: true });
await build({
  entryPoints: [join(root, 'test/browser/screenshots.ts')],
  outfile: program,
  ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20' },
  external: ['libsql', 'esbuild', 'vite', 'playwright-core', '@forge/*', '@sparticuz/chromium'],
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
const { photograph } = await import(pathToFileURL(program).href);
const folder = await photograph({
  only: positionals,
  importFile: values.import,
  project: values.project,
});
process.stdout.write(`The pictures are in ${folder}\n`);
process.exit(0);
