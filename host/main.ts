import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { chooseBringIn } from './bring-in';
import type { CommandLine } from './command-line';
import { HELP, StartRefused, helpText, readCommandLine } from './command-line';
import { exportSite } from './export/export-site';
import { findExplanation } from './explain';
import { readManifest } from './forge/manifest';
import { openInBrowser } from './open-in-browser';
import { connectRealSite } from './real-site/real-site';
import type { ConnectedSite } from './real-site/real-site';
import { findRoot } from './root';
import { requireFreePort, startServer } from './server';
import { useSample } from './seeds/use-sample';
import { holdFolder, openDatabase } from './store/database';

/** Starts the site as the command line says; ends the process with 1 when it cannot. */
async function main(): Promise<void> {
  let at = { port: 0, data: '.waymark' };
  try {
    const asked = readCommandLine(process.argv.slice(2));
    if (asked === HELP) {
      process.stdout.write(helpText());
      return;
    }
    at = asked;
    await start(asked);
  } catch (error) {
    const words = findExplanation(error, at);
    process.stderr.write(
      `${words ?? (error instanceof Error ? (error.stack ?? '') : String(error))}\n`,
    );
    process.exit(1);
  }
}

async function start(asked: CommandLine): Promise<void> {
  const root = findRoot();
  const folder = resolve(asked.data);
  // Before anything is deleted, brought in or made up.
  if (asked.exportFile === undefined) await requireFreePort(asked);
  if (asked.isReset) await reset(folder, asked.isSure);
  if (asked.exportFile !== undefined) {
    await exportTo(asked.exportFile, folder);
    return;
  }
  requireBuild(root);
  const realSite = await connect(asked);
  const release = holdFolder(folder);
  const bringIn = chooseBringIn(asked, { folder, out: process.stdout });
  const server = await startServer({
    ...{ root, folder, realSite, port: asked.port, host: asked.host, asOf: asked.asOf },
    beginning: bringIn ?? 'sample',
  });
  await useSample(server);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(
      signal,
      () =>
        void server.stop().then(() => {
          release();
          process.exit(0);
        }),
    );
  }
  process.stdout.write(`Waymark is ready: ${server.url}\n`);
  if (asked.isOpening) openInBrowser(server.url);
}

async function exportTo(file: string, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'site.db'))) {
    throw new StartRefused(`${folder} holds no site to export. Name its folder with --data.`);
  }
  const db = openDatabase(folder);
  try {
    await exportSite(db, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StartRefused(
      `${file} cannot be written (${code}). Name a file in a folder that can be.`,
    );
  } finally {
    db.close();
  }
  process.stdout.write(`The site is in ${file}. --import brings it back into an empty folder.\n`);
}

/** Without any surface there is nothing to try; one that is missing says so in its own place. */
function requireBuild(root: string): void {
  const { resources } = readManifest(join(root, 'manifest.yml'));
  if (resources.some(({ folder, file }) => existsSync(join(folder, file)))) return;
  throw new StartRefused(
    'The surfaces of the app are not built. Run npm run build, then start again.',
  );
}

async function reset(folder: string, isSure: boolean): Promise<void> {
  if (!existsSync(folder)) return;
  if (!existsSync(join(folder, 'site.db'))) {
    throw new StartRefused(
      `${folder} holds no site, so --reset leaves it alone. Name another folder with --data.`,
    );
  }
  if (!isSure) {
    if (!process.stdin.isTTY) {
      throw new StartRefused(
        `--reset deletes the site in ${folder}. Add --yes to say that this is meant.`,
      );
    }
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await terminal.question(
      `Delete the site in ${folder} with all that was done in it? [y/N] `,
    );
    terminal.close();
    if (!/^y(es)?$/i.test(answer.trim())) throw new StartRefused('Nothing was deleted.');
  }
  const release = holdFolder(folder);
  // Only what the site wrote goes: the folder may hold other things.
  for (const end of ['', '-wal', '-shm']) await rm(join(folder, `site.db${end}`), { force: true });
  release();
}

async function connect({ site, isWritable }: CommandLine): Promise<ConnectedSite | undefined> {
  if (site === undefined) return undefined;
  const email = process.env['ATLASSIAN_EMAIL'];
  const token = process.env['ATLASSIAN_API_TOKEN'];
  if (email === undefined || token === undefined) {
    throw new StartRefused(
      'A real site asks who you are. Set ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN, then start again.',
    );
  }
  try {
    return await connectRealSite({ url: site, email, token, isWritable });
  } catch (error) {
    throw new StartRefused(error instanceof Error ? error.message : String(error));
  }
}

void main();
