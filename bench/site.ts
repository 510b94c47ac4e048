import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createClock } from '../host/clock';
import { layBasics } from '../host/seeds/basics';
import type { NewIssue } from '../host/site/jira/issue/types';
import { compileJql } from '../host/site/jira/jql/evaluate';
import type { Site } from '../host/site/site';
import { createSite } from '../host/site/site';
import { openDatabase } from '../host/store/database';
import type { Bench, Figure } from './harness/figure';
import { medianMs } from './harness/figure';
import { measureImport } from './site/import-file';

/** What a product owner's surfaces ask: filters and sorts, without text search. */
const queries: readonly string[] = [
  'project = PAY ORDER BY Rank',
  'project = PAY AND statusCategory != Done AND labels = checkout ORDER BY priority DESC, Rank',
  'waymarkCriteriaOpen > 3 AND assignee = currentUser() ORDER BY waymarkCriteriaOpen DESC, key',
  'sprint in openSprints() ORDER BY created DESC',
  'statusCategory != Done AND (due < 30d OR "Story Points" > 5) ORDER BY due, priority',
  'project = PAY AND created >= -400d ORDER BY updated DESC',
  'project = PAY ORDER BY status, assignee, created',
  'parent is EMPTY AND type = Story AND priority > Low ORDER BY key',
];

const indexedProperties = [
  {
    propertyKey: 'waymark.criteria.status',
    path: 'open',
    type: 'number',
    alias: 'waymarkCriteriaOpen',
  },
] as const;

/** The work items of a page of `search/jql`. */
const page = 100;

const dayMs = 86_400_000;

/** A big backlog, the same each time. */
function* backlog(site: Site, count: number): Generator<NewIssue> {
  const { jira } = site;
  const ids = (entries: readonly { readonly id: string }[]) => entries.map((entry) => entry.id);
  const statuses = ids(jira.statuses.all());
  const priorities = ids(jira.priorities.all());
  const story = jira.issueTypes.all().find((type) => type.name === 'Story')?.id ?? '';
  const points = jira.customFields.all().find((field) => field.name === 'Story Points')?.id ?? '';
  const pick = (list: readonly string[], at: number) => list[at % list.length] ?? '';
  const paragraph = { type: 'text', text: 'Somebody who buys often pays with one tap. '.repeat(8) };
  const description = {
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [paragraph] }],
  };
  const startMs = Date.parse('2025-01-01T00:00:00Z');
  for (let at = 0; at < count; at += 1)
    yield {
      projectId: '10000',
      typeId: story,
      statusId: pick(statuses, at * 7),
      priorityId: pick(priorities, at * 3),
      summary: `Pays by card ${String(at)}`,
      labels: at % 2 === 0 ? ['checkout', 'money'] : [],
      createdMs: startMs + ((at * 7919) % count) * 600_000,
      updatedMs: startMs + ((at * 104_729) % count) * 660_000,
      sprintIds: at % 7 === 0 ? ['1'] : [],
      custom: at % 4 === 0 ? {} : { [points]: at % 13 },
      body: { description },
      properties: { 'waymark.criteria.status': { open: at % 9 } },
      ...(at % 3 === 0 ? { assigneeId: 'acc-ana' } : {}),
      ...(at % 5 === 0
        ? { dueDate: new Date(startMs + (at % 700) * dayMs).toISOString().slice(0, 10) }
        : {}),
    };
}

const openSite = (folder: string): Site =>
  createSite({ db: openDatabase(folder), clock: createClock(), indexedProperties });

function newSite(folder: string): Site {
  const site = openSite(folder);
  layBasics(site);
  const scheme = site.jira.permissionSchemes.all()[0]?.id ?? '';
  site.atomically(() => {
    site.jira.projects.put({
      id: '10000',
      key: 'PAY',
      name: 'Payments',
      projectTypeKey: 'software',
      simplified: false,
      description: '',
      issueTypeIds: [],
      customFieldIds: [],
      workflowId: '',
      permissionSchemeId: scheme,
      actorsByRole: Object.fromEntries(site.jira.roles.all().map((role) => [role.id, ['acc-ana']])),
    });
    site.jira.sprints.put({ id: '1', boardId: '1', name: 'Sprint 1', state: 'active' });
  });
  return site;
}

async function inFolder<Answer>(
  work: (folder: string) => Answer | Promise<Answer>,
): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const heldMegabytes = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
};

const elapsedMs = (work: () => void): number => {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
};

/** Opening a site of 50,000 stored work items, and storing them: milliseconds, and milliseconds for 1,000. */
export function measureStorage(
  count = 50_000,
): Promise<{ readonly readyMs: number; readonly storedMs: number }> {
  return inFolder((folder) => {
    const first = newSite(folder);
    const work = [...backlog(first, count)];
    const storedMs = elapsedMs(() => {
      for (let from = 0; from < count; from += 5000)
        first.jira.issues.createMany(work.slice(from, from + 5000));
    });
    const readyMs = elapsedMs(() => void openSite(folder));
    return { readyMs, storedMs: (storedMs * 1000) / count };
  });
}

/** The median of the first page of each query over a backlog of that size, the memory that the backlog takes in megabytes, and its size. */
export async function measureQueries(count: number): Promise<{
  readonly ms: ReadonlyMap<string, number>;
  readonly megabytes: number;
  readonly count: number;
}> {
  const before = heldMegabytes();
  const site = newSite(':memory:');
  const { issues, catalog, clock } = site.jira;
  issues.createMany(backlog(site, count));
  const scope = {
    store: issues,
    catalog,
    caller: { kind: 'person', accountId: 'acc-ana', viaApp: false },
    accountId: 'acc-ana',
    nowMs: clock.now(),
  } as const;
  const ms = new Map<string, number>();
  for (const jql of queries)
    ms.set(
      jql,
      await medianMs(() => {
        const compiled = compileJql(jql, scope);
        if (!compiled.ok) throw new Error(compiled.errors.join(' '));
        compiled.value.collectFirst(page);
      }),
    );
  const megabytes = heldMegabytes() - before;
  return { ms, megabytes, count: issues.count() };
}

/** The local site with big data: ready time, JQL, import, memory. */
export const bench: Bench = {
  name: 'site',
  async run() {
    const { readyMs, storedMs } = await measureStorage();
    const { fileToReadyMs, importMs } = await inFolder(measureImport);
    const small = await measureQueries(1_000);
    const big = await measureQueries(100_000);
    const searches = [...big.ms].map(([jql, measured]): Figure => ({
      name: `first page of 100,000 work items: ${jql}`,
      measured,
      unit: 'ms',
      against: { what: '1,000 work items', value: small.ms.get(jql) ?? 0 },
      budget: 50,
    }));
    return [
      {
        name: 'ready with 50,000 stored work items',
        measured: readyMs,
        unit: 'ms',
        against: { what: 'the limit', value: 2000 },
        budget: 2000,
      },
      {
        name: 'import of a file, for 1,000 work items with comments and changes',
        measured: importMs,
        unit: 'ms',
        against: { what: 'storing them', value: storedMs },
        budget: 500,
      },
      {
        name: 'from the file of 5,000 to a site that answers, for 1,000',
        measured: fileToReadyMs,
        unit: 'ms',
        against: { what: '2,000 a second', value: 500 },
        budget: 500,
      },
      ...searches,
      {
        name: 'memory of 100,000 work items',
        measured: big.megabytes,
        unit: 'MB',
        against: { what: '1,000 work items', value: small.megabytes },
      },
    ];
  },
};
