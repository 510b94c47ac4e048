import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const cache = fileURLToPath(new URL('../../node_modules/.cache/waymark-browser', import.meta.url));

/**
 * Unpacks the browser that comes with the install, once, into a folder of this checkout: the package's
 * own default is a folder that all users of the machine share. Set up aside and moved into place, so
 * that an interrupted run leaves nothing half there.
 */
export default function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64' || existsSync(cache)) return;
  const aside = `${cache}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  const script =
    "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  const { status } = spawnSync(process.execPath, ['-e', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // The second variable makes the package unpack its shared libraries too.
    env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  if (status !== 0) throw new Error('The browser of @sparticuz/chromium could not be unpacked.');
  // The fonts.conf of the package names folders that exist elsewhere only.
  writeFileSync(
    join(aside, 'fonts/fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${cache}/fonts</dir><cachedir>${cache}/fonts-cache</cachedir></fontconfig>`,
  );
  if (existsSync(cache)) rmSync(aside, { recursive: true });
  else renameSync(aside, cache);
}
