import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { holdFolder, openDatabase } from '../../../host/store/database';

/** The program as `npm start` bundles it, in a folder of this test. */
const cache = join(process.cwd(), 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'command-line-'));
const program = join(folder, 'main.mjs');

describe('the command line', () => {
  /** A site with the sample, which the first start lays. */
  const data = join(folder, 'site');
  let first: Ended;

  beforeAll(async () => {
    await build({
      entryPoints: ['host/main.ts'],
      outfile: program,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['libsql', 'esbuild', 'vite', 'playwright-core', '@forge/*'],
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    first = await run(['--port', '0', '--no-open', '--data', data], /ready: .*\n/);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lists its options and people', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('--import FILE');
    expect(out).toContain('vic@example.com:vic');
  });

  it.each([
    { given: ['--import', 'nowhere.csv'], words: 'nowhere.csv does not exist.' },
    {
      given: ['--site', 'https://a.example'],
      words: 'Set ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN',
    },
  ])('says in one sentence what to do about $given', async ({ given, words }) => {
    const { code, errors } = await run([
      ...given,
      '--port',
      '0',
      '--data',
      join(folder, 'refused'),
    ]);
    expect(code).toBe(1);
    expect(errors).toContain(words);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });

  it('says that the port is taken, and that the data folder is a file', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const port = String((other.address() as AddressInfo).port);
    const kept = join(folder, 'taken');
    openDatabase(kept).close();
    const taken = await run([
      '--port',
      port,
      '--data',
      kept,
      '--reset',
      '--yes',
      '--generate',
      '9',
    ]);
    other.close();
    expect(taken.errors).toContain(`Port ${port} is taken.`);
    // Nothing was deleted, and nothing made up, before that was found.
    expect([existsSync(join(kept, 'site.db')), taken.out]).toEqual([true, '']);
    const file = join(mkdtempSync(join(tmpdir(), 'waymark-')), 'file');
    writeFileSync(file, '');
    const unusable = await run(['--port', '0', '--data', file]);
    expect(unusable.errors).toContain('cannot be read and written');
  });

  it('says that another site has the data folder, also to who wants it deleted', async () => {
    const inUse = join(folder, 'in-use');
    const release = holdFolder(inUse);
    openDatabase(inUse).close();
    const second = await run(['--port', '0', '--no-open', '--data', inUse]);
    const reset = await run(['--reset', '--yes', '--port', '0', '--data', inUse]);
    release();
    for (const { code, errors } of [second, reset]) {
      expect(errors).toContain(`The data folder ${inUse} is in use`);
      expect(errors.trim().split('\n')).toHaveLength(1);
      expect(code).toBe(1);
    }
  });

  it('says that the data folder cannot be opened', async () => {
    const odd = join(folder, 'odd');
    mkdirSync(join(odd, 'site.db'), { recursive: true });
    const { code, errors } = await run(['--port', '0', '--no-open', '--data', odd]);
    expect(errors).toContain(`The data folder ${odd} cannot be read and written.`);
    expect(errors.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('says that the site in the data folder cannot be written, before it is ready', async () => {
    const kept = join(folder, 'read-only');
    cpSync(data, kept, { recursive: true });
    markReadOnly(kept);
    const { code, out, errors } = await run(['--port', '0', '--no-open', '--data', kept]);
    expect(errors).toContain(`The data folder ${kept} cannot be read and written.`);
    expect(out).toBe('');
    expect(code).toBe(1);
  });

  it('is ready, keeps what it has, and ends when asked to', async () => {
    const second = await run(['--port', '0', '--no-open', '--data', data], /ready: .*\n/);
    for (const { code, out } of [first, second]) {
      expect(out).toMatch(/^Waymark is ready: http:\/\/localhost:\d+\n$/);
      expect(code).toBe(0);
    }
    const refused = await run(['--reset', '--data', data]);
    expect(refused.errors).toContain('Add --yes to say that this is meant.');
    const exported = join(folder, 'site.gz');
    expect((await run(['--export', exported, '--data', data])).out).toContain('The site is in');
    const again = [
      '--import',
      exported,
      '--data',
      join(folder, 'again'),
      '--port',
      '0',
      '--no-open',
    ];
    const restored = await run(again, /ready: .*\n/);
    expect(restored.out).toContain('Brought back the site of');
    expect(restored.code).toBe(0);
    const twice = await run(again);
    expect(twice.errors).toBe(
      'There is a site in the data folder already. Name an empty folder with --data.\n',
    );
  });
});

// Helpers

/** Says in the file itself that it may only be read, as its rights would for anyone but root. */
function markReadOnly(data: string): void {
  const db = openDatabase(data);
  db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all();
  db.close();
  const file = join(data, 'site.db');
  const bytes = readFileSync(file);
  bytes[18] = 3;
  writeFileSync(file, bytes);
}

type Ended = { readonly code: number | null; readonly out: string; readonly errors: string };

/** Runs the program; with `until`, asks it to end once it has written that. */
function run(args: readonly string[], until?: RegExp): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (until?.test(out) === true) child.kill('SIGTERM');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on('close', (code) => {
      resolve({ code, out, errors });
    });
  });
}
