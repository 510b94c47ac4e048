import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseIssue } from '#atlassian/jira/issue/parse-issue';
import { presetOf } from '#contract/macro/macro-config';
import type { FieldChange } from '#domain/flow/history';
import { defaultFlowRule } from '#domain/flow/flow-rule';
import type { StatusCategory } from '#domain/issue/issue';
import type { MeasureId } from '#domain/kpi/kpi';
import { chartIds, measureIds } from '#domain/kpi/kpi';
import { defaultSettings } from '#domain/settings/settings';
import { addDays } from '#domain/time/calendar-day';
import { buildMacroView } from '#usecases/macro/build-macro-view';

type Raw = {
  id: string;
  fields: {
    created: string;
    issuetype: { name: string; subtask: boolean };
    status: { id: string; name: string; statusCategory: { key: StatusCategory } };
    resolution: { name: string } | null;
    resolutiondate: string | null;
    fixVersions: { id: string; name: string }[];
  };
  changelog: {
    histories: {
      created: string;
      items: { field: string; from: string | null; to: string | null }[];
    }[];
  };
};

const data = process.env['WAYMARK_DATA'] ?? '../shared';
const raws = ['hive', 'solr'].flatMap((name) =>
  gunzipSync(readFileSync(join(data, `data/${name}-changelog.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Raw),
);
const categories = new Map<string, StatusCategory>([
  ...([
    ['1', 'new'],
    ['3', 'indeterminate'],
    ['5', 'done'],
    ['6', 'done'],
    ['10002', 'indeterminate'],
  ] as const),
  ...raws.map(({ fields }) => [fields.status.id, fields.status.statusCategory.key] as const),
]);
const dayOf = (text: string): string => new Date(text).toISOString().slice(0, 10);
const asOf = raws
  .flatMap((raw) => [raw.fields.created, ...raw.changelog.histories.map((entry) => entry.created)])
  .map(dayOf)
  .sort()
  .at(-1) as string;
const active = '3';

const changesOf = (raw: Raw): FieldChange[] =>
  raw.changelog.histories
    .flatMap(({ created, items }) =>
      items
        .filter(({ field }) => field === 'status' || field === 'Flagged')
        .map(({ field, from, to }) => ({
          at: new Date(created).toISOString(),
          fieldId: field === 'status' ? 'status' : 'flagged',
          ...(from === null ? {} : { from }),
          ...(to === null ? {} : { to }),
        })),
    )
    .sort((one, other) => one.at.localeCompare(other.at));

const issues = raws.map((raw) => parseIssue(raw));
const versions = [
  ...new Map(
    raws.flatMap(({ fields }) => fields.fixVersions.map((each) => [each.id, each])),
  ).values(),
].map(({ id, name }) => ({ id, name, isReleased: false, isArchived: false }));
const { view, countedBy } = buildMacroView(
  { ...presetOf('team'), project: 'REAL', cards: measureIds, charts: chartIds },
  {
    project: { id: '1', key: 'REAL', name: 'Two real projects' },
    issues,
    histories: new Map(raws.map((raw) => [raw.id, changesOf(raw)])),
    categories,
    statusNames: new Map(raws.map(({ fields }) => [fields.status.id, fields.status.name])),
    versions,
    settings: {
      ...defaultSettings,
      sections: { flow: { ...defaultFlowRule, activeStatusIds: [active] } },
    },
  },
  { today: asOf, now: `${asOf}T23:59:59.000Z`, timeZone: 'UTC' },
);
const number = (id: MeasureId) => view.numbers.find((each) => each.id === id);

/** One work item, read status by status, without anything of the product's. */
type Way = {
  readonly id: string;
  readonly type: string;
  readonly versions: readonly string[];
  readonly created: string;
  readonly started?: string;
  readonly finished?: string;
  readonly activeMs: number;
};

function walk(raw: Raw): Way | undefined {
  const { fields } = raw;
  if (fields.issuetype.subtask) return undefined;
  const steps = changesOf(raw).filter((change) => change.fieldId === 'status');
  const created = new Date(fields.created).toISOString();
  const way = {
    id: raw.id,
    type: fields.issuetype.name,
    versions: fields.fixVersions.map((v) => v.name),
  };
  let started: string | undefined;
  let finished: string | undefined;
  let firstActive: string | undefined;
  let activeMs = 0;
  let category = categories.get(steps[0]?.from ?? '') ?? 'new';
  for (const { at, to } of steps) {
    const next = categories.get(to ?? '');
    if (firstActive !== undefined) activeMs += Date.parse(at) - Date.parse(firstActive);
    firstActive = to === active ? at : undefined;
    if (next === 'indeterminate') started ??= at;
    if (next === 'done') finished = category === 'done' ? finished : at;
    else finished = undefined;
    category = next ?? category;
  }
  if (steps.length === 0 && fields.status.statusCategory.key === 'done')
    finished = new Date(fields.resolutiondate ?? '').toISOString();
  return {
    ...{ ...way, created, activeMs },
    ...(started === undefined ? {} : { started }),
    ...(finished === undefined ? {} : { finished }),
  };
}

const isUndone = ({ fields }: Raw): boolean => fields.resolution?.name === 'Duplicate';
const ways = raws.filter((raw) => !isUndone(raw)).flatMap((raw) => walk(raw) ?? []);
const isWithin = (moment: string | undefined, days: number): boolean =>
  moment !== undefined && dayOf(moment) > addDays(asOf, -days) && dayOf(moment) <= asOf;
const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000) + 1;
const p = (percent: number, values: readonly number[]): number | undefined =>
  [...values].sort((one, other) => one - other)[Math.ceil((percent / 100) * values.length) - 1];

const finished = ways.filter((way) => isWithin(way.finished, 90));
const cycle = finished.filter((way) => way.started !== undefined);
const cycleDays = cycle.map((way) => daysFrom(way.started ?? '', way.finished ?? ''));
const leadDays = finished.map((way) => daysFrom(way.created, way.finished ?? ''));
const running = ways.filter((way) => way.started !== undefined && way.finished === undefined);
const ages = running.map((way) => daysFrom(way.started ?? '', asOf));
const bugs = ways.filter(({ type }) => type === 'Bug');

describe('numbers of two real changelogs, worked out again status by status', () => {
  it('stand on enough to tell anything', () => {
    expect(finished.length).toBeGreaterThan(10);
    expect(running.length).toBeGreaterThan(0);
    expect(bugs.length).toBeGreaterThan(10);
  });

  it.each<[MeasureId, readonly string[], number | undefined]>([
    ['finished', ids(ways.filter((way) => isWithin(way.finished, 30))), undefined],
    ['inProgress', ids(running), undefined],
    ['defectsReported', ids(bugs.filter((way) => isWithin(way.created, 30))), undefined],
    ['leadTime', ids(finished), p(85, leadDays)],
    ['age', ids(running), Math.max(...ages)],
    ['blockedTime', [], 0],
  ])('%s', (id, counted, value) => {
    expect(
      countedBy
        .get(id)
        ?.map((item) => item.id)
        .sort(),
    ).toEqual([...counted].sort());
    expect(number(id)?.value).toBe(value ?? counted.length);
  });

  it('keep back what fewer than ten work items tell, and say so', () => {
    const isEnough = cycle.length >= 10;
    expect(number('cycleTime')?.value).toBe(isEnough ? p(85, cycleDays) : undefined);
    const usual = p(85, cycleDays) ?? 0;
    const older = running.filter((way) => daysFrom(way.started ?? '', asOf) > usual);
    expect(number('olderThanUsual')?.value).toBe(isEnough ? older.length : undefined);
    const timed = cycle.filter((way) => (way.finished ?? '') > (way.started ?? ''));
    const total = timed.reduce(
      (sum, way) => sum + Date.parse(way.finished ?? '') - Date.parse(way.started ?? ''),
      0,
    );
    const share = Math.round((100 * timed.reduce((sum, way) => sum + way.activeMs, 0)) / total);
    expect(number('flowEfficiency')?.value).toBe(timed.length >= 10 ? share : undefined);
    for (const id of ['cycleTime', 'olderThanUsual', 'flowEfficiency', 'predictability'] as const)
      expect(number(id)?.value === undefined).toBe(number(id)?.because !== undefined);
  });

  it('are drawn over time as they are worked out again for every day and week', () => {
    const { flow } = view;
    expect(flow?.cumulative).toHaveLength(90);
    for (const { day, toDo, inProgress, done } of flow?.cumulative ?? []) {
      const by = (moment: string | undefined) => moment !== undefined && dayOf(moment) <= day;
      const isDone = ways.filter((way) => by(way.finished)).length;
      const begun = ways.filter((way) => by(way.started ?? way.finished)).length;
      const all = ways.filter((way) => by(way.created)).length;
      expect([toDo, inProgress, done]).toEqual([all - begun, begun - isDone, isDone]);
    }
    const from = flow?.weeklySpan.from ?? '';
    flow?.weekly.forEach((count, week) => {
      const first = addDays(from, 7 * week);
      const isIn = ({ finished: moment }: Way) =>
        moment !== undefined && dayOf(moment) >= first && dayOf(moment) <= addDays(first, 6);
      expect(count).toBe(ways.filter(isIn).length);
    });
    expect(flow?.cycleTimes.map(({ days }) => days).sort()).toEqual([...cycleDays].sort());
    expect(flow?.leadTimes?.map(({ days }) => days).sort()).toEqual([...leadDays].sort());
    expect(flow?.ages).toEqual([...ages].sort((one, other) => other - one));
    for (const { typeName, count } of flow?.types ?? [])
      expect(count).toBe(finished.filter(({ type }) => type === typeName).length);
  });

  it('fill each version as its work items were created and finished', () => {
    expect(view.burnUps?.length).toBeGreaterThan(0);
    for (const { name, weeks } of view.burnUps ?? []) {
      const inside = ways.filter((way) => way.versions.includes(name));
      for (const { day, scope, done } of weeks)
        expect([scope, done]).toEqual([
          inside.filter(({ created }) => dayOf(created) <= day).length,
          inside.filter((way) => way.finished !== undefined && dayOf(way.finished) <= day).length,
        ]);
    }
  });
});

// Helpers

function ids(some: readonly Way[]): readonly string[] {
  return some.map(({ id }) => id);
}
