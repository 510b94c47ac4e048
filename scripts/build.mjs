// Builds the Custom UI: each entry in its own pass, so that a panel does not carry the macro's code.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';
import react from '@vitejs/plugin-react';

// Whatever the caller's environment says: a development build of React is another build.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('../static', import.meta.url));
const stub = (name) => join(root, 'stubs', `${name}.ts`);
const asked = process.argv.slice(2);
const entries = readdirSync(root)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.slice(0, -'.html'.length))
  .filter((name) => asked.length === 0 || asked.includes(name))
  .filter((name) => existsSync(join(root, 'src/surfaces', name, 'main.tsx')));

// All of them are built beside what is there, and put in its place at the end: a site that is running goes on.
const built = join(root, 'build');
const out =
  asked.length === 0 ? join(root, `../node_modules/.cache/waymark-build-${process.pid}`) : built;

const keptOfTslib = new Set(readFileSync(stub('tslib'), 'utf8').match(/__\w+/g));

/** Ends the build where a package calls something of `tslib` that its stub leaves out: in a page it would throw. */
const tslibIsEnough = {
  name: 'tslib-is-enough',
  enforce: 'pre',
  transform(code, id) {
    const called = [...code.matchAll(/\btslib_\d+\.(__\w+)/g)].map(([, name]) => name);
    const lacking = called.find((name) => !keptOfTslib.has(name));
    if (lacking !== undefined)
      this.error(`${id} calls ${lacking}: add it to static/stubs/tslib.ts`);
    return null;
  },
};

/** One pass; answers when its files are written. */
const buildEntry = (name, copyPublic) =>
  build({
    root,
    base: './',
    configFile: false,
    logLevel: 'warn',
    publicDir: copyPublic ? 'public' : false,
    plugins: [react(), tslibIsEnough],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    resolve: {
      alias: [
        { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: stub('feature-gates') },
        { find: /^@statsig\/.*$/, replacement: stub('feature-gates') },
        // The bridge is CommonJS and comes whole; what of it nobody calls is left out here.
        { find: /^@forge\/i18n$/, replacement: stub('translations') },
        { find: /^@forge\/egress$/, replacement: stub('egress') },
        { find: /^tslib$/, replacement: stub('tslib') },
      ],
    },
    build: {
      outDir: out,
      emptyOutDir: false,
      modulePreload: false,
      chunkSizeWarningLimit: 2000,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { [name]: join(root, `${name}.html`) },
        output: {
          entryFileNames: `assets/${name}-[hash].js`,
          chunkFileNames: `assets/${name}-[name]-[hash].js`,
          assetFileNames: `assets/${name}-[name]-[hash][extname]`,
        },
      },
    },
  });

/** Of two builds that end in the same moment the later stands. */
function putInPlace(retries) {
  try {
    rmSync(built, { recursive: true, force: true });
    renameSync(out, built);
  } catch (error) {
    if (retries === 0) throw error;
    putInPlace(retries - 1);
  }
}

for (const [index, name] of entries.entries()) {
  await buildEntry(name, index === 0);
  if (process.stdout.isTTY)
    process.stdout.write(`Built ${name} (${index + 1} of ${entries.length})\n`);
}

// Tells `npm start` that what is built is as new as its sources.
if (asked.length === 0) {
  putInPlace(5);
  const stamps = fileURLToPath(new URL('../host/build', import.meta.url));
  mkdirSync(stamps, { recursive: true });
  writeFileSync(join(stamps, 'static.stamp'), '');
}
