import { mkdtempSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Esbuild from 'esbuild';
import { loadOnce, oncePerProcess } from '../once-per-process';
import type * as HostParts from './host-parts';

/** The host as `npm start` bundles it, loaded once for all test files of a process. */
export const loadHost = (): Promise<typeof HostParts> => oncePerProcess('host', bundleAndLoad);

async function bundleAndLoad(): Promise<typeof HostParts> {
  const { build } = (await loadOnce('esbuild')) as typeof Esbuild;
  const cache = join(process.cwd(), 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'waymark-host-'));
  const outfile = join(folder, 'host.mjs');
  try {
    await build({
      entryPoints: ['test/site/host-parts.ts'],
      ...{ outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20' },
      external: ['libsql', 'esbuild', '@forge/*'],
      sourcemap: 'inline',
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
      logLevel: 'error',
    });
    return (await loadOnce(pathToFileURL(outfile).href)) as typeof HostParts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
