import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { Hono } from 'hono';

const themes = 'node_modules/@atlaskit/tokens/dist/esm/artifacts/themes';

/** The rules inside the braces of one of Atlaskit's themes. */
async function theme(root: string, name: string): Promise<string> {
  const text = await readFile(join(root, themes, `${name}.js`), 'utf8');
  const css = JSON.parse(text.slice(text.indexOf('"'), text.lastIndexOf('"') + 1)) as string;
  return css.slice(css.indexOf('{') + 1, css.lastIndexOf('}'));
}

/** Atlaskit's tokens under selectors that need no script: the reader's own mode decides where none is set. */
async function tokens(root: string): Promise<string> {
  const [light, dark, ...rest] = await Promise.all(
    ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'].map((name) =>
      theme(root, `atlassian-${name}`),
    ),
  );
  return [
    `:root{${rest.join('')}}`,
    `:root{${light ?? ''}}`,
    `@media (prefers-color-scheme:dark){:root[data-color-mode='auto']{${dark ?? ''}}}`,
    `:root[data-color-mode='dark']{${dark ?? ''}}`,
  ].join('\n');
}

async function style(root: string): Promise<string> {
  const folder = join(root, 'host/pages/style');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort();
  const sheets = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')));
  return [await tokens(root), ...sheets].join('\n');
}

async function script(root: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'host/pages/client', `${name}.ts`)],
    ...{ bundle: true, write: false, minify: true, format: 'esm', target: 'es2022' },
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1868DB"/><path d="M6 11l4 11 6-13 6 13 4-11" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>`;

/** Style, scripts and icon of the pages, each made once when first asked for. */
export function createAssetRoutes(root: string): Hono {
  const made = new Map<string, Promise<string>>();
  const once = (key: string, make: () => Promise<string>) => {
    const known = made.get(key) ?? make();
    made.set(key, known);
    return known;
  };
  const headers = (type: string) => ({ 'content-type': type, 'cache-control': 'no-cache' });
  const app = new Hono();
  app
    .get('/_page/style.css', async (context) =>
      context.body(await once('style', () => style(root)), 200, headers('text/css; charset=utf-8')),
    )
    .get('/_page/icon.svg', (context) => context.body(icon, 200, headers('image/svg+xml')))
    .get(
      '/_page/:name{(color-mode|page|wiki-editor|adf-editor|host-panel|workflow)\\.js}',
      async (context) => {
        const name = context.req.param('name').replace('.js', '');
        const text = await once(name, () => script(root, name));
        return context.body(text, 200, headers('text/javascript; charset=utf-8'));
      },
    );
  return app;
}
