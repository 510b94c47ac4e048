import { join } from 'node:path';
import { build } from 'esbuild';
import type { Manifest } from './manifest';

/** What was bundled already: a process has the sources as they were when it first asked. */
const bundled = new Map<string, Promise<string>>();

/**
 * The app's functions and the worker that serves them, as one script.
 * The app is a black box: only the handler files that the manifest names are imported, and the
 * runtime's globals come first, because `@forge/kvs` reads them when it is loaded.
 */
export function bundleFunctions(manifest: Manifest, hostFolder: string): Promise<string> {
  const files = [...new Set([...manifest.functions.values()].map(({ file }) => file))];
  const lines = [
    `import { serveInvocations } from ${JSON.stringify(join(hostFolder, 'forge/worker/serve'))};`,
    ...files.map(
      (file, index) =>
        `import * as app${String(index)} from ${JSON.stringify(join(manifest.folder, 'src', file))};`,
    ),
    `serveInvocations({ ${files.map((file, index) => `${JSON.stringify(file)}: app${String(index)}`).join(', ')} });`,
  ];
  const contents = lines.join('\n');
  const known = bundled.get(contents) ?? bundle(contents, manifest.folder);
  bundled.set(contents, known);
  return known;
}

async function bundle(contents: string, resolveDir: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir, loader: 'ts' },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
