import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { oncePerProcess } from '../once-per-process';

/** A local site in a process of its own, which can be killed. */
export type SpawnedSite = {
  readonly url: string;
  readonly child: ChildProcess;
  /** Kills it, and resolves when it is gone. */
  readonly kill: () => Promise<void>;
};

const program = 'node_modules/.cache/waymark/serve-folder.mjs';

/** Bundles, once for all that is spawned, the program that serves a folder. */
export const bundleSpawned = () => oncePerProcess('spawned', bundle);

const bundle = () =>
  build({
    entryPoints: ['test/site/serve-folder.ts'],
    ...{ outfile: program, bundle: true, platform: 'node', format: 'esm', target: 'node20' },
    external: ['libsql', 'esbuild', '@forge/*'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
  });

/** Serves the folder from a process of its own; a new folder begins with the sample. Another app takes the place of Waymark where its manifest is named. */
export async function spawnSite(folder: string, manifestFile?: string): Promise<SpawnedSite> {
  const args = [program, folder, ...(manifestFile === undefined ? [] : [resolve(manifestFile)])];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    gone.then(() => Promise.reject(new Error('The site ended before it was ready.'))),
  ])) as [Buffer];
  return {
    url: line.toString().trim(),
    child,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
