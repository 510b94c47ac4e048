// Photographs every surface in its states into a temporary folder, to be looked at critically.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'host/build/screenshots.mjs');
process.chdir(root);
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
process.stdout.write(`The pictures are in ${await photograph()}\n`);
process.exit(0);
