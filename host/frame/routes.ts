import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { Hono } from 'hono';
import type { Manifest } from '../forge/manifest';
import { framePolicy } from './policy';
import { clientScript, themeStyles } from './scripts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};
const IMMUTABLE = 'public, max-age=1728000, immutable';
const BLOCKING_SCRIPT = '<script src="/_forge/bridge.js"></script>';

/** Serves the frames of Custom UI and the scripts on both sides of the bridge. */
export function createFrameRoutes({ manifest, root }: { manifest: Manifest; root: string }): Hono {
  const made = new Map<string, Promise<string>>();
  const once = (name: string, make: () => Promise<string>) => {
    const text = made.get(name) ?? make();
    made.set(name, text);
    return text;
  };
  const script = { 'content-type': TYPES['.js'] ?? '', 'cache-control': 'no-cache' };

  const app = new Hono();
  app
    .get('/_forge/bridge.js', async (context) =>
      context.body(
        await once('frame', () => clientScript(root, 'frame-bridge', 'iife')),
        200,
        script,
      ),
    )
    .get('/_host/page-bridge.js', async (context) =>
      context.body(await once('page', () => clientScript(root, 'page-bridge', 'esm')), 200, script),
    )
    .get('/_forge/theme.css', async (context) =>
      context.body(await once('theme', () => Promise.resolve(themeStyles(root))), 200, {
        'content-type': TYPES['.css'] ?? '',
        'cache-control': IMMUTABLE,
      }),
    )
    .get('/_forge/frame/:resource/*', async (context) => {
      const key = context.req.param('resource');
      const folder = manifest.resources.find((one) => one.key === key)?.folder;
      const path = decodeURIComponent(new URL(context.req.url).pathname).slice(
        `/_forge/frame/${key}/`.length,
      );
      const bytes = folder === undefined ? undefined : await findFile(folder, path);
      if (bytes === undefined) {
        return context.text(`There is no ${path} in the resource ${key}. Run npm run build.`, 404);
      }
      const type = TYPES[extname(path)] ?? 'application/octet-stream';
      if (extname(path) !== '.html') {
        return context.body(new Uint8Array(bytes), 200, {
          'content-type': type,
          'cache-control': IMMUTABLE,
        });
      }
      const html = bytes.toString('utf8');
      const pageOrigin = new URL(context.req.query('host') ?? 'http://localhost').origin;
      return context.body(
        html.replace(/<head[^>]*>/, (head) => head + BLOCKING_SCRIPT),
        200,
        {
          'content-type': type,
          'cache-control': 'no-store',
          'content-security-policy': framePolicy(html, { manifest, pageOrigin }),
        },
      );
    });
  return app;
}

async function findFile(folder: string, path: string): Promise<Buffer | undefined> {
  try {
    const file = await realpath(join(folder, path));
    if (!file.startsWith((await realpath(folder)) + sep)) return undefined;
    return await readFile(file);
  } catch {
    return undefined;
  }
}
