// Runs one of Jest's projects: `node scripts/jest.mjs unit src/domain/time`. Libraries that are ES modules
// only need Jest's own mode for them; the files of a browser test share one browser, and so one process.
import { spawnSync } from 'node:child_process';

const [project, ...rest] = process.argv.slice(2);
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
const inBand = project === 'browser' ? ['--runInBand'] : [];
const { status } = spawnSync(
  process.execPath,
  [...jest, ...rest, ...inBand, '--selectProjects', project],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
