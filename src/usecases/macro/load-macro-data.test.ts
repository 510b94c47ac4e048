import { smallProject, someDay } from '../../../test/arbitraries/macro-data';
import { presetOf } from '#contract/macro/macro-config';
import type { ProductMetric } from '#domain/product/metric';
import { keepForNow } from './items/keep-histories';
import type { LoadOptions } from './load-macro-data';
import { loadMacroData, scopeJql } from './load-macro-data';
import type { MacroSource } from './macro-source';

describe('scopeJql', () => {
  it.each([
    { given: {}, jql: 'project = "PAY"' },
    { given: { jql: 'a = 1 OR b = 2 ORDER BY c' }, jql: 'project = "PAY" AND (a = 1 OR b = 2)' },
    {
      given: { epics: ['PAY-1', 'PAY-2'] },
      jql: 'project = "PAY" AND (key in (PAY-1, PAY-2) OR parent in (PAY-1, PAY-2))',
    },
    {
      given: { boardFilter: '10000', filter: '10100' },
      jql: 'project = "PAY" AND filter = 10000 AND filter = 10100',
    },
    { given: { versions: ['10010'] }, jql: 'project = "PAY" AND fixVersion in (10010)' },
  ])('is $jql', ({ given, jql }) => {
    expect(scopeJql({ project: 'PAY', ...given })).toBe(jql);
  });
});

describe('loadMacroData', () => {
  const config = { ...presetOf('leadership'), project: 'PAY' };

  it('asks whether the person may see the project before anything else, once they have not yet', async () => {
    const { source, asked } = makeSource({ isHidden: true });
    await expect(load(config, source)).rejects.toThrow('hidden');
    expect(asked).toEqual(['project']);
  });

  it('reads all at once for someone who has seen it', async () => {
    const { source, asked } = makeSource();
    await load(config, source, { hasSeen: true });
    expect(asked.slice(0, 5).sort()).toEqual([
      ...['issues', 'project', 'settings', 'statuses', 'versions'],
    ]);
  });

  it('reads the changes of sprints and estimates only where something stands on them', async () => {
    const { source, fields } = makeSource();
    await load(config, source);
    await load({ ...config, cards: ['velocity'] }, source);
    await load({ ...config, progress: 'points' }, source);
    await load({ ...config, rows: 'versions' }, source);
    const always = ['status', 'duedate', 'startdate', 'issuetype', 'project'];
    expect(fields).toEqual([
      [...always, 'parent'],
      [...always, 'parent', 'sprint', 'estimate'],
      [...always, 'parent', 'estimate'],
      [...always, 'fixVersions'],
    ]);
  });

  it('reads again only the changes of what was updated since', async () => {
    const { source, read, touch } = makeSource();
    const options = { keeper: keepForNow() };
    const first = await load(config, source, options);
    await load(config, source, options);
    expect(read).toHaveLength(1);
    touch('200');
    const second = await load(config, source, options);
    expect(read[1]).toEqual(['200']);
    expect(second.histories).toEqual(first.histories);
  });

  it('reads the names of who loaded product metrics where it shows them, and only there', async () => {
    const { source } = makeSource();
    const visits: ProductMetric = {
      ...{ id: 'visits-a-month', name: 'Visits', direction: 'up', unit: '', kind: 'value' },
      ...{ step: 'month', points: [['2026-10-01', 5]], source: 'visits.csv' },
      ...{ loadedBy: 'acc-ana', loadedAt: `${someDay}T08:00:00.000Z` },
    };
    const metrics = [visits, { ...visits, id: 'orders-a-month', name: 'Orders' }];
    const withMetrics: MacroSource = {
      ...source,
      readMetrics: () => Promise.resolve({ metrics, unread: 0 }),
      readNames: (ids) => Promise.resolve(new Map(ids.map((id) => [id, 'Ana']))),
    };
    const names = new Map([['acc-ana', 'Ana']]);
    expect((await load(config, withMetrics)).product).toEqual({ metrics, unread: 0, names });
    const unnamed = { ...withMetrics, readNames: () => Promise.reject(new Error('hidden')) };
    expect((await load(config, unnamed)).product).toMatchObject({ metrics, names: new Map() });
    const team = { ...config, audience: 'team' as const };
    expect((await load(team, withMetrics)).product).toBeUndefined();
    expect((await load({ ...team, product: true }, withMetrics)).product).toBeDefined();
    const some = await load({ ...config, hiddenMetrics: ['orders-a-month'] }, withMetrics);
    expect(some.product?.metrics).toEqual([visits]);
    const hiddenMetrics = metrics.map(({ id }) => id);
    expect((await load({ ...config, hiddenMetrics }, withMetrics)).product).toBeUndefined();
  });

  it('brings the epics of what a chosen version holds', async () => {
    const { source, queries } = makeSource();
    await load({ ...config, versions: ['1'] }, source);
    expect(queries[1]).toMatch(/^id in \(1, 2\)$/);
  });

  it('narrows to what the filter of a chosen board finds, with the epics above it', async () => {
    const { source, queries } = makeSource();
    await load({ ...config, board: '7' }, source);
    expect(queries[0]).toBe('project = "PAY" AND filter = 10007');
  });

  it('refuses a board that the person may not see, instead of showing more than it holds', async () => {
    const { source, queries } = makeSource();
    const hidden = { ...source, findFilterOfBoard: () => Promise.resolve(undefined) };
    await expect(load({ ...config, board: '7' }, hidden)).rejects.toMatchObject({
      code: 'BOARD_HIDDEN',
    });
    expect(queries).toEqual([]);
  });

  it('refuses a query that would reach beyond its brackets, and does not send it', async () => {
    const { source, queries } = makeSource();
    await expect(load({ ...config, jql: 'a = 1) OR (b = 2' }, source)).rejects.toMatchObject({
      code: 'QUERY_BROKEN',
    });
    expect(queries).toEqual([]);
  });

  it('shows the project’s shares only where the whole project is shown', async () => {
    const { source } = makeSource();
    expect((await load(config, source)).shares?.ready).toEqual([50]);
    for (const part of [{ epics: ['PAY-1'] }, { board: '7' }, { filter: '10100' }])
      expect((await load({ ...config, ...part }, source)).shares).toBeUndefined();
  });
});

// Helpers

const load = (
  config: Parameters<typeof loadMacroData>[0],
  source: MacroSource,
  { hasSeen = false, keeper = keepForNow() }: Partial<LoadOptions> = {},
) => loadMacroData(config, someDay, { source, onProgress: () => undefined, hasSeen, keeper });

function makeSource({ isHidden = false } = {}) {
  const data = smallProject();
  const asked: string[] = [];
  const queries: string[] = [];
  const fields: (readonly string[])[] = [];
  const read: (readonly string[])[] = [];
  const updated = new Map<string, string>();
  const source: MacroSource = {
    readProject: () => {
      asked.push('project');
      return isHidden ? Promise.reject(new Error('hidden')) : Promise.resolve(data.project);
    },
    readIssues: (jql) => {
      asked.push('issues');
      queries.push(jql);
      const isBelow = jql.includes('fixVersion');
      return Promise.resolve(
        data.issues
          .filter((issue) => !isBelow || issue.type.hierarchyLevel === 0)
          .map((issue) => ({ ...issue, updatedAt: updated.get(issue.id) ?? `${someDay}T08:00` })),
      );
    },
    findFilterOfBoard: (board) => Promise.resolve(`1000${board}`),
    readStatuses: () => {
      asked.push('statuses');
      return Promise.resolve([{ id: '3', name: 'Done', category: 'done' }]);
    },
    readVersions: () => {
      asked.push('versions');
      return Promise.resolve(data.versions);
    },
    readSettings: () => {
      asked.push('settings');
      return Promise.resolve(data.settings);
    },
    readMetrics: () => Promise.resolve(undefined),
    readNames: () => Promise.resolve(new Map()),
    readShares: () => Promise.resolve({ ready: [50], met: [], accepted: [] }),
    readHistories: (ids, names) => {
      fields.push(names);
      read.push(ids);
      return Promise.resolve(new Map([...data.histories].filter(([id]) => ids.includes(id))));
    },
  };
  const touch = (id: string): void => {
    updated.set(id, `${someDay}T09:00`);
  };
  return { source, asked, queries, fields, read, touch };
}
