// Runs everything there is to pass and ends with one line: `N passed, N failed`. One step more than
// there are cores runs at a time, because a browser leaves its core idle half of the time; what a step
// prints is shown when it ends.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'waymark-test-'));
const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];

// The sample as its people use it is laid once, and copied for each file of tests that begins with it.
const env = { ...process.env, WAYMARK_USED_SAMPLE: reports };

/** A step that passes or fails as one. */
const step = (name, ...args) => ({ name, args });
/** One of Jest's projects, or of it what these arguments leave: its tests are counted one by one. */
const project = (name, part, ...only) => {
  const title = part === undefined ? name : `${name} ${part}`;
  const report = join(reports, `${title.replaceAll(/\W/g, '-')}.json`);
  const options = ['--selectProjects', name, '--runInBand', '--json', '--outputFile', report];
  return { name: title, report, args: [...jest, ...only, ...options] };
};
const share = (name, part) => project(name, part, `--shard=${part}`);

const format = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'];

// What drives the browser runs a folder at a time, the longest first; one that is not named comes before them.
const longest = ['ranking', 'surfaces', 'criteria', 'whole', 'crawler', 'readiness', 'macro'];
const browserSteps = readdirSync(join(root, 'test/browser'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() || entry.name.endsWith('.test.ts'))
  .map((entry) => ({ name: entry.name, end: entry.isDirectory() ? '/' : '' }))
  .sort((one, other) => longest.indexOf(one.name) - longest.indexOf(other.name))
  .map(({ name, end }) => project('browser', name, `test/browser/${name}${end}`));

// The longest come first, so that none of them is left alone at the end; what starts the site or opens a
// page waits for the build.
const steps = process.argv.includes('--data')
  ? [share('data', '1/2'), share('data', '2/2')]
  : [
      step('types and lint', '--max-old-space-size=6144', 'scripts/types-and-lint.mjs'),
      step('build', 'scripts/build.mjs'),
      project('unit'),
      project('site'),
      ...browserSteps,
      step('format', ...format),
    ];

let tellBuilt;
const built = new Promise((resolve) => (tellBuilt = resolve));
const needsBuild = (name) => name === 'site' || name.startsWith('browser');

let passed = 0;
let failed = 0;

/** Runs a program of Node's; answers whether it ended well, and what it printed. */
const run = (args) =>
  new Promise((resolve) => {
    let printed = '';
    const child = spawn(process.execPath, args, { cwd: root, env });
    child.stdout.on('data', (chunk) => (printed += chunk));
    child.stderr.on('data', (chunk) => (printed += chunk));
    child.on('close', (status) => resolve({ isFine: status === 0, printed }));
  });

async function runStep({ name, args, report }) {
  if (needsBuild(name)) await built;
  const startedAt = Date.now();
  const { isFine, printed } = await run(args);
  if (name === 'build') tellBuilt();
  if (!isFine || process.argv.includes('--verbose')) process.stdout.write(printed);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  const count = report === undefined ? undefined : countsOf(report);
  if (count === undefined) {
    if (isFine) passed += 1;
    else failed += 1;
  } else {
    passed += count.passed;
    // A run that ended badly without a failing test failed all the same.
    failed += Math.max(count.failed, isFine ? 0 : 1);
  }
  const tests = count === undefined ? '' : `${count.passed} passed, ${count.failed} not; `;
  console.log(`${isFine ? 'ok' : 'NOT OK'} ${name} (${tests}${seconds} s)`);
}

/** What a report of Jest's says; a test that was skipped counts as failed. */
function countsOf(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const {
    numPassedTests,
    numFailedTests,
    numPendingTests,
    numTodoTests,
    numRuntimeErrorTestSuites,
  } = JSON.parse(readFileSync(report, 'utf8'));
  return {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites,
  };
}

/** Takes one step after the other until none is left. */
async function work() {
  for (let next = steps.shift(); next !== undefined; next = steps.shift()) await runStep(next);
}

const atOnce = Math.min(availableParallelism() + 1, 4);
await Promise.all(Array.from({ length: atOnce }, work));
rmSync(reports, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
