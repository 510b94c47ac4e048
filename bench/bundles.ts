import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Bench, Figure } from './harness/figure';

const build = join(process.cwd(), 'static/build');

/** What a surface may load before it is drawn, in kB of gzip. */
const budgets: Readonly<Record<string, number>> = {
  'criteria-panel': 120,
  'readiness-panel': 120,
  macro: 140,
};

/** JavaScript that each surface loads before its first paint, against all that it can load. */
export const bench: Bench = {
  name: 'bundles',
  run() {
    if (!existsSync(build)) throw new Error('Nothing is built. Run `npm run build`, then again.');
    const figures = readdirSync(build)
      .filter((name) => name.endsWith('.html'))
      .map((name) => name.slice(0, -'.html'.length))
      .map(figureOf);
    return Promise.resolve(figures);
  },
};

function figureOf(entry: string): Figure {
  const html = readFileSync(join(build, `${entry}.html`), 'utf8');
  const first = [...html.matchAll(/src="\.\/assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const loaded = reachable(
    first,
    /(?:^|[;}\s])(?:import|export)[^'"();]*?["']\.\/([^"']+\.js)["']/g,
  );
  const all = reachable(first, /["'`]\.\/([^"'`]+\.js)["'`]/g);
  const budget = budgets[entry];
  return {
    name: `first load of ${entry}`,
    measured: kiloBytes(loaded),
    unit: 'kB',
    against: { what: 'all it can load', value: kiloBytes(all) },
    ...(budget === undefined ? {} : { budget }),
  };
}

/** Files that these import, and those that they import, by a pattern of import. */
function reachable(first: readonly string[], pattern: RegExp): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...first];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || !existsSync(join(build, 'assets', name))) continue;
    found.add(name);
    const text = readFileSync(join(build, 'assets', name), 'utf8');
    waiting.push(...[...text.matchAll(pattern)].map((match) => match[1] ?? ''));
  }
  return found;
}

const kiloBytes = (names: ReadonlySet<string>): number =>
  [...names].reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(build, 'assets', name))).length,
    0,
  ) / 1024;
