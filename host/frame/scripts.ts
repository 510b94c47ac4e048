import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const THEMES = ['light', 'dark', 'spacing', 'typography', 'shape'] as const;
const THEME_FOLDER = 'node_modules/@atlaskit/tokens/dist/esm/artifacts/themes';

/** Atlassian's token style sheets, as the platform adds them to a frame that enables theming. */
export const themeStyles = (root: string): string =>
  THEMES.map((name) => {
    const text = readFileSync(join(root, THEME_FOLDER, `atlassian-${name}.js`), 'utf8');
    return JSON.parse(text.slice(text.indexOf('"'), text.lastIndexOf('"') + 1)) as string;
  }).join('\n');

/** A client script of this folder for the browser; `iife` for the blocking one, `esm` for the page's. */
export async function clientScript(
  root: string,
  name: 'page-bridge' | 'frame-bridge',
  format: 'iife' | 'esm',
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'host/frame/client', `${name}.ts`)],
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
