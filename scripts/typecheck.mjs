// Checks the types of each part with that part's own settings: the domain without DOM and Node.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { typedParts } from './typed-parts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
let failed = 0;
for (const { config } of typedParts) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', config],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) {
    failed += 1;
    console.error(`Types: what ${config} covers has errors.`);
  }
}
process.exit(failed === 0 ? 0 : 1);
