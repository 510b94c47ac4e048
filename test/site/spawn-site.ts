import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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

/** Serves the folder from a process of its own; a new folder begins with the sample. */
export async function spawnSite(folder: string): Promise<SpawnedSite> {
  const child = spawn(process.execPath, [program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return {
    url: line.toString().trim(),
    child,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
