// `npm run bench` runs all benches, `npm run bench -- NAME` one: bench/NAME.ts exports `bench`.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'node_modules/.cache/waymark-bench');
const asked = process.argv.slice(2);
const names = readdirSync(join(root, 'bench'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((name) => asked.length === 0 || asked.includes(name));

if (names.length === 0) {
  console.error(`There is no bench called ${asked.join(', ')}. See the folder bench/.`);
  process.exit(2);
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
await build({
  entryPoints: [
    ...names.map((name) => join(root, `bench/${name}.ts`)),
    join(root, 'bench/harness/run-benches.ts'),
  ],
  outdir: out,
  outbase: join(root, 'bench'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // These hold native code, or read files beside their own; what the host imports does not resolve unbundled.
  external: ['libsql', 'esbuild', 'vite', 'playwright-core', '@forge/*'],
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
  outExtension: { '.js': '.mjs' },
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
});
const load = (path) => import(pathToFileURL(join(out, path)).href);
const { runBenches } = await load('harness/run-benches.mjs');
const benches = [];
for (const name of names) benches.push((await load(`${name}.mjs`)).bench);
process.exit((await runBenches(benches)) ? 0 : 1);
