// Builds what is older than its sources, then starts the local site.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, 'host/build');

const refuse = (sentence) => {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24))
  refuse(
    `Node ${process.versions.node} is not one that Waymark runs on. Install 20.19, 22.13, 24 or newer.`,
  );
if (!existsSync(join(root, 'node_modules/esbuild')))
  refuse('The packages are not installed. Run npm ci, then start again.');

/** The last change below a path, in milliseconds; 0 when there is nothing. */
const changedAt = (path) => {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const inside = readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'build' && name !== 'node_modules' && !name.endsWith('.test.ts'))
    .map(({ name }) => changedAt(join(path, name)));
  return Math.max(0, ...inside);
};
const isStale = (stamp, sources) =>
  !existsSync(stamp) ||
  sources.some((source) => changedAt(join(root, source)) > statSync(stamp).mtimeMs);

mkdirSync(built, { recursive: true });
const packages = ['package-lock.json'];

const staticStamp = join(built, 'static.stamp');
const frames = ['static', 'src', 'scripts/build.mjs', ...packages];
// Whoever only asks which options there are does not wait for what they would not see.
const isAsking = process.argv.includes('--help');
if (!isAsking && (!existsSync(join(root, 'static/build')) || isStale(staticStamp, frames))) {
  process.stdout.write('Building the surfaces…\n');
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) refuse('The surfaces could not be built; the lines above say why.');
  writeFileSync(staticStamp, '');
}

const program = join(built, 'main.mjs');
if (
  isStale(program, ['host', 'src/contract', 'src/domain/time', 'scripts/start.mjs', ...packages])
) {
  const { build } = await import('esbuild');
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  // These hold native code, or read files beside their own; the rest goes into one file that loads fast.
  const apart = ['libsql', 'esbuild', 'vite', 'playwright-core', '@forge/*'];
  await build({
    entryPoints: [join(root, 'host/main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    external: apart.filter(
      (name) => name.endsWith('*') || name in { ...dependencies, ...devDependencies },
    ),
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  });
}

process.chdir(root);
await import(pathToFileURL(program).href);
