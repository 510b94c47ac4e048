import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog, Directory } from '../../host/site/jira/issue/catalog';
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

  it('is evaluated for the most part on a site that has every name that occurs', () => {
    const unread = accepted.filter((jql) => {
      const compiled = compileJql(jql, { ...scope, store: generousStore, catalog: generous });
      return !compiled.ok || compiled.value.collect().length < 0;
    });
    expect(unread.length).toBeLessThan(accepted.length * 0.3);
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

const words = [
  ...new Set(
    queriesOf('valid.jsonl').flatMap(
      (jql) =>
        jql
          .match(/"(?:[^"\\\\]|\\\\.)*"|'[^']*'|[\w.@-]+/g)
          ?.map((word) => word.replace(/^["']|["']$/g, '')) ?? [],
    ),
  ),
];

/** Holds an entry of every name. */
const every = <Entry extends { readonly id: string }>(
  make: (name: string) => Entry,
): Directory<Entry> => {
  const byId = new Map(words.map((word) => [word, make(word)]));
  return { all: () => [...byId.values()], find: (id) => byId.get(id) };
};

const named = (name: string) => ({ id: name, name });

const generous: Catalog = {
  ...smallCatalog,
  projects: every((name) => ({
    ...named(name),
    key: name,
    projectTypeKey: 'software',
    simplified: false,
  })),
  statuses: every((name) => ({ ...named(name), category: 'new' })),
  issueTypes: every((name) => ({ ...named(name), hierarchyLevel: 0 })),
  priorities: every(named),
  resolutions: every(named),
  versions: every((name) => ({ ...named(name), projectId: '1', released: false, archived: false })),
  components: every((name) => ({ ...named(name), projectId: '1' })),
  sprints: every((name) => ({ ...named(name), boardId: '1', state: 'active' })),
  linkTypes: every((name) => ({ ...named(name), inward: name, outward: name })),
  people: every((id) => ({
    id,
    displayName: id,
    active: true,
    timeZone: 'UTC',
    accountType: 'atlassian',
    groups: words,
  })),
  can: () => true,
};

const generousStore = smallStore();
generousStore.createMany(
  words
    .filter((word) => /^[A-Za-z]+-\d+$/.test(word))
    .map((key) => ({ projectId: '1', typeId: '11', statusId: '1', summary: 'Pays', key })),
);

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
