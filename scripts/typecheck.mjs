// Checks the types of each part with that part's own settings: the domain without DOM and Node.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// The settings of test are those of host and bench too.
const parts = ['tsconfig.json', 'src/domain', 'static', 'test'];
let failed = 0;
for (const part of parts) {
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', part],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) {
    failed += 1;
    console.error(`Types: ${part} has errors.`);
  }
}
process.exit(failed === 0 ? 0 : 1);
