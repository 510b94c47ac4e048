import { readFileSync, writeFileSync } from 'node:fs';
import { createClock } from '../../../host/clock';
import type { Route } from '../../../host/site/route';
import { createSite } from '../../../host/site/site';
import { openDatabase } from '../../../host/store/database';

const file = 'docs/local-site.md';
const [begin, end] = ['<!-- routes: written by a test -->', '<!-- end of routes -->'];

/** `UPDATE_GOLDEN=1 npm run test:site -- test/site/site-page` writes the table anew. */
it('lists on its page every request that the site answers', () => {
  const { routes } = createSite({ db: openDatabase(':memory:'), clock: createClock() });
  const page = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = page.split(begin);
  const after = rest.split(end)[1] ?? '';
  const whole = `${before}${begin}\n\n${tableOf(routes)}\n\n${end}${after}`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, whole);
  else expect(page).toBe(whole);
});

// Helpers

function tableOf(routes: readonly Route[]): string {
  const rows = [...routes]
    .sort((a, b) => (a.path === b.path ? (a.method < b.method ? -1 : 1) : a.path < b.path ? -1 : 1))
    .map(({ method, path, query = [] }) => [
      `\`${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}\``,
      query.map((name) => `\`${name}\``).join(', '),
    ]);
  const head = ['Request', 'Query parameters'];
  const widths = head.map((name, at) =>
    Math.max(name.length, ...rows.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[], fill = ' ') =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0, fill)).join(' | ')} |`;
  return [line(head), line(['', ''], '-'), ...rows.map((row) => line(row))].join('\n');
}
