import type { Connection } from '#atlassian/send';
import type { MacroConfig } from '#contract/macro/macro-config';
import { presetOf } from '#contract/macro/macro-config';
import type { ChartId, MeasureId } from '#domain/kpi/kpi';
import { chartIds, measureIds } from '#domain/kpi/kpi';
import type { MacroView } from '#domain/roadmap/macro-view';
import { addDays, dayInZone } from '#domain/time/calendar-day';
import { instantAt } from '#domain/time/instant';
import { burnUpOf } from '#usecases/macro/numbers/behind-charts';
import type { BuiltMacro } from '#usecases/macro/build-macro-view';
import { buildMacroView } from '#usecases/macro/build-macro-view';
import { jqlOf } from '#usecases/macro/items/list-work-items';
import { loadMacroData } from '#usecases/macro/load-macro-data';
import { readAlone } from '#usecases/macro/page/share-reads';
import { chosenFields, makeJiraSource } from '../../../static/src/surfaces/macro/jira-source';
import type { RunningSite } from '../start-site';
import { startSite } from '../start-site';

// The product owner's on the site: JQL reads days in it.
const timeZone = 'Europe/Paris';
const now = instantAt(Date.now());
const today = dayInZone(now, timeZone);
const since = (days: number): string => addDays(today, 1 - days);
const done = 'statusCategory = Done AND resolution = Done';

let site: RunningSite;
let built: BuiltMacro;

beforeAll(async () => {
  site = await startSite({ seed: 'used' });
  await setActiveStatuses();
  built = await buildAsOf(undefined);
});

afterAll(async () => {
  await site.stop();
});

/** What Jira finds by itself for a number; `since` counts today as its first day. */
const queries: Partial<Record<MeasureId | ChartId, () => string>> = {
  finished: () => `${done} AND resolved >= ${since(30)}`,
  inProgress: () => 'statusCategory = "In Progress"',
  ready: () => 'statusCategory = "To Do" AND waymarkReady = yes',
  readyNext: () =>
    'statusCategory = "To Do" AND waymarkReady = yes AND sprint in (openSprints(), futureSprints())',
  criteriaMet: () => 'waymarkCriteriaTotal > 0',
  criteriaAccepted: () => 'waymarkCriteriaTotal > 0',
  leadTime: () => `${done} AND resolved >= ${since(90)}`,
  age: () => 'statusCategory = "In Progress"',
  defectsReported: () => `type = Bug AND created >= ${since(30)}`,
  velocity: () => 'sprint in closedSprints()',
  leadTimes: () => `${done} AND resolved >= ${since(90)}`,
  distribution: () => `${done} AND resolved >= ${since(90)}`,
  ages: () => 'statusCategory = "In Progress"',
  sprints: () => 'sprint in closedSprints()',
};

describe('every number', () => {
  it.each(measureIds)('%s opens as many work items as it says, by their JQL too', async (id) => {
    await untilAgreed(id);
    const number = built.view.numbers.find((each) => each.id === id);
    const items = built.countedBy.get(id) ?? [];
    expect(items).toHaveLength(number?.count ?? -1);
    expect(await found(jqlOf(items))).toEqual(keysOf(items));
    const counts = ['finished', 'inProgress', 'ready', 'readyNext', 'defectsReported'];
    if (counts.includes(id)) expect(number?.value).toBe(items.length);
    const query = queries[id];
    if (query !== undefined) expect(keysOf(items)).toEqual(await found(below(query())));
  });
});

describe('every chart', () => {
  it.each(chartIds.filter((id) => id !== 'burnUp'))(
    '%s opens as many work items as it draws, by their JQL too',
    async (id) => {
      const items = built.behindCharts.get(id)?.items ?? [];
      expect(items.length).toBeGreaterThan(0);
      const drawn = drawnIn(built.view, id);
      if (drawn !== undefined) expect(items).toHaveLength(drawn);
      expect(await found(jqlOf(items))).toEqual(keysOf(items));
      const query = queries[id];
      if (query !== undefined) expect(keysOf(items)).toEqual(await found(below(query())));
    },
  );

  it('of a version opens what Jira finds in that version', async () => {
    const burnUps = built.view.burnUps ?? [];
    expect(burnUps.length).toBeGreaterThan(0);
    for (const { name, weeks } of burnUps) {
      const items = built.behindCharts.get(burnUpOf(name))?.items ?? [];
      expect(items).toHaveLength(weeks.at(-1)?.scope ?? -1);
      const query = below(`fixVersion = "${name}" AND (resolution is EMPTY OR resolution = Done)`);
      expect(keysOf(items)).toEqual(await found(query));
    }
  });
});

describe('a number as of a day gone by', () => {
  const asOf = addDays(today, -20);
  let then: BuiltMacro;

  beforeAll(async () => {
    then = await buildAsOf(asOf);
  });

  it('opens what Jira finds for that day', async () => {
    const items = then.countedBy.get('finished') ?? [];
    expect(items.length).toBeGreaterThan(0);
    const span = `resolved >= ${addDays(asOf, -29)} AND resolved < ${addDays(asOf, 1)}`;
    expect(keysOf(items)).toEqual(await found(below(`${done} AND ${span}`)));
    const bugs = then.countedBy.get('defectsReported') ?? [];
    const created = `created >= ${addDays(asOf, -29)} AND created < ${addDays(asOf, 1)}`;
    expect(keysOf(bugs)).toEqual(await found(below(`type = Bug AND ${created}`)));
  });

  it.each(['ready', 'readyNext', 'criteriaMet', 'criteriaAccepted'] as const)(
    '%s says that nobody can tell it, in place of what is so today',
    (id) => {
      const number = then.view.numbers.find((each) => each.id === id);
      expect(number).toMatchObject({
        count: 0,
        because: expect.stringMatching(/gone by/) as string,
      });
      expect(number?.value).toBeUndefined();
    },
  );
});

describe('the bars of a roadmap', () => {
  it('run between the days of the fields that were chosen for them', async () => {
    const fields = await site.as('product-owner').fetch('/rest/api/3/field');
    const all = (await fields.json()) as { id: string; name: string }[];
    const start = all.find(({ name }) => name === 'Start date')?.id ?? '';
    const usual = built.view.items.find(({ datesFrom, from }) => datesFrom === 'dates' && from);
    expect(usual?.through).toBeDefined();
    const swapped = await build({ ...config, startField: 'duedate', endField: start });
    const same = swapped.view.items.find(({ id }) => id === usual?.id);
    expect(same?.through).toBe(usual?.from);
  });
});

// Helpers

const config: MacroConfig = {
  ...presetOf('team'),
  project: 'PAY',
  cards: measureIds,
  charts: chartIds,
};

/** Reads again until search agrees: what the sample's people did last reaches it a moment later. */
async function untilAgreed(id: MeasureId): Promise<void> {
  const query = queries[id];
  if (query === undefined || !query().includes('waymark')) return;
  for (let tried = 0; tried < 40; tried += 1) {
    const keys = await found(below(query()));
    if (keysOf(built.countedBy.get(id) ?? []).join() === keys.join()) return;
    built = await buildAsOf(undefined);
  }
}

const buildAsOf = (asOf: string | undefined): Promise<BuiltMacro> =>
  build(asOf === undefined ? config : { ...config, asOf });

/** The macro as the product owner's browser works it out. */
async function build(wanted: MacroConfig): Promise<BuiltMacro> {
  const person = site.as('product-owner');
  const connection: Connection = {
    request: async ({ method, path, body }) => {
      const answer = await person.fetch(path, {
        method,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, headers: {}, json: (await answer.json()) as unknown };
    },
    wait: () => Promise.resolve(),
  };
  const source = makeJiraSource({
    connection,
    share: readAlone,
    chosen: chosenFields(wanted),
    askShares: () => Promise.resolve(undefined),
  });
  const options = { source, onProgress: () => undefined, hasSeen: true };
  const data = await loadMacroData(wanted, today, options);
  return buildMacroView(wanted, data, { today, now, timeZone });
}

/** Says in which statuses someone works: without, nothing tells how efficient the flow is. */
async function setActiveStatuses(): Promise<void> {
  const admin = site.as('project-admin');
  const answer = await admin.fetch('/rest/api/3/project/PAY');
  const { id } = (await answer.json()) as { id: string };
  const statuses = await admin.fetch('/rest/api/3/project/PAY/statuses');
  const types = (await statuses.json()) as {
    statuses: { id: string; statusCategory: { key: string } }[];
  }[];
  const active = types.flatMap((type) => type.statuses).find(isUnderWay)?.id ?? '';
  const change = { type: 'set', path: ['flow', 'activeStatusIds'], value: [active] };
  const operations = [{ clientId: crypto.randomUUID(), seq: 1, change }];
  await admin.invoke('roadmap', 'record.apply', { kind: 'settings', subjectId: id, operations });
}

const isUnderWay = (status: { statusCategory: { key: string } }): boolean =>
  status.statusCategory.key === 'indeterminate';

const below = (query: string): string =>
  `project = PAY AND issuetype in standardIssueTypes() AND issuetype != Epic AND (${query})`;

const keysOf = (items: readonly { readonly key: string }[]): readonly string[] =>
  items.map((item) => item.key).sort();

async function found(jql: string): Promise<readonly string[]> {
  if (jql === '') return [];
  const answer = await site.as('product-owner').fetch('/rest/api/3/search/jql', {
    method: 'POST',
    body: JSON.stringify({ jql, fields: ['summary'], maxResults: 500 }),
  });
  const { issues, ...refusal } = (await answer.json()) as { issues?: { key: string }[] };
  if (issues === undefined) throw new Error(`${jql}: ${JSON.stringify(refusal)}`);
  return keysOf(issues);
}

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);

/** How many work items a chart draws; undefined where it draws no work items but their estimates. */
function drawnIn({ flow }: MacroView, id: Exclude<ChartId, 'burnUp'>): number | undefined {
  const last = flow?.cumulative.at(-1);
  switch (id) {
    case 'throughput':
      return sum(flow?.weekly ?? []);
    case 'cycleTimes':
      return flow?.cycleTimes.length;
    case 'leadTimes':
      return flow?.leadTimes?.length;
    case 'cumulative':
      return last === undefined ? 0 : last.toDo + last.inProgress + last.done;
    case 'ages':
      return flow?.ages.length;
    case 'distribution':
      return sum((flow?.types ?? []).map((type) => type.count));
    case 'sprints':
      return undefined;
  }
}
