// Runs everything there is to pass and ends with one line: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'waymark-test-'));
const isData = process.argv.includes('--data');
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

/** Steps that pass or fail as one. */
const steps = isData
  ? []
  : [
      ['types', ['scripts/typecheck.mjs']],
      [
        'lint',
        [
          'node_modules/eslint/bin/eslint.js',
          '.',
          '--max-warnings',
          '0',
          '--report-unused-disable-directives',
        ],
      ],
      ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']],
      ['build', ['scripts/build.mjs']],
    ];

/** Jest projects, whose tests are counted one by one; those with a browser one at a time. */
const projects = isData
  ? [['data', []]]
  : [
      ['unit', []],
      ['site', ['--maxWorkers=2']],
      ['browser', ['--runInBand']],
    ];

let passed = 0;
let failed = 0;

const run = (args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: process.env }).status;

for (const [name, args] of steps) {
  const startedAt = Date.now();
  const isFine = run(args) === 0;
  if (isFine) passed += 1;
  else failed += 1;
  console.log(
    `${isFine ? 'ok' : 'NOT OK'} ${name} (${Math.round((Date.now() - startedAt) / 1000)} s)`,
  );
}

for (const [name, options] of projects) {
  const file = join(reports, `${name}.json`);
  const status = run([
    ...jest,
    '--selectProjects',
    name,
    '--json',
    `--outputFile=${file}`,
    ...options,
  ]);
  if (!existsSync(file)) {
    failed += 1;
    continue;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests;
  if (status !== 0 && report.numFailedTests + report.numRuntimeErrorTestSuites === 0) failed += 1;
}

rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
