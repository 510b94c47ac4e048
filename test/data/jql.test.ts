import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileJql } from '../../host/site/jira/jql/evaluate';
import { smallCatalog, smallStore } from '../arbitraries/jira-catalog';

const folder = process.env['WAYMARK_DATA'] ?? '../shared';

describe('real JQL', () => {
  const accepted = queriesOf('valid.jsonl');
  const rejected = queriesOf('invalid.jsonl');

  it('is there to be read', () => {
    expect(accepted.length).toBeGreaterThan(400);
    expect(rejected.length).toBeGreaterThan(100);
  });

  it('is evaluated, or refused with a sentence that names a part of it', () => {
    const silent = accepted.filter((jql) => {
      const compiled = compileJql(jql, scope);
      if (compiled.ok) return compiled.value.collect().length < 0;
      return !compiled.errors.every((error) => namesPartOf(jql, error));
    });
    expect(silent).toEqual([]);
  });

  it('is refused where the parser of Jira refuses it', () => {
    const believed = rejected.filter((jql) => compileJql(jql, scope).ok);
    expect(believed).toEqual([]);
  });
});

// Helpers

const scope = {
  store: smallStore(),
  catalog: smallCatalog,
  caller: { kind: 'person', accountId: 'acc-ana', viaApp: false },
  accountId: 'acc-ana',
  nowMs: Date.parse('2026-03-11T10:00:00Z'),
} as const;

function queriesOf(file: string): string[] {
  const lines = readFileSync(join(folder, 'jql', file), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => (JSON.parse(line) as { jql: string }).jql);
}

/** Does the sentence quote something of the query, or a function or field of it? */
function namesPartOf(jql: string, error: string): boolean {
  const written = jql.toLowerCase().replaceAll('\\', '');
  const quoted = [...error.matchAll(/'(.+?)'(?=[\s.,:;]|$)/g)].map(([, part = '']) => part);
  return quoted.some((part) => written.includes(part.toLowerCase().split('(')[0] ?? part));
}
