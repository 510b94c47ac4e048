import type { FieldChange } from '#domain/flow/history';
import type { StatusCategory, Version } from '#domain/issue/issue';
import type { MeasureId } from '#domain/kpi/kpi';
import type { Raw, RawVersion } from './real-projects';
import { changesOf, readRaws, showAll } from './real-projects';

// Rules: days are whole days in UTC, the last one included; shares are rounded to whole percent.
const dayMs = 86_400_000;
const dayOf = (text: string): string => new Date(text).toISOString().slice(0, 10);
const back = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);
const isWork = ({ fields }: Raw): boolean =>
  !fields.issuetype.subtask && fields.issuetype.name !== 'Epic';
const categoriesOf = (raws: readonly Raw[]) =>
  new Map<string, StatusCategory>([
    ...([
      ['1', 'new'],
      ['4', 'new'],
      ['3', 'indeterminate'],
    ] as const),
    ...([
      ['10002', 'indeterminate'],
      ['5', 'done'],
      ['6', 'done'],
    ] as const),
    ...raws.map(({ fields }) => [fields.status.id, fields.status.statusCategory.key] as const),
  ]);
type Shown = ReturnType<typeof showAll>;
const number = ({ view }: Shown, id: MeasureId) => view.numbers.find((each) => each.id === id);
const counted = ({ countedBy }: Shown, id: MeasureId) =>
  countedBy
    .get(id)
    ?.map((item) => item.id)
    .sort();

describe('records of Waymark, laid over two real changelogs', () => {
  // Real: the work items and their status changes. Laid over by the place in the list: criteria,
  // readiness verdicts, sprints to come, flags, and of some that are closed that they were not done.
  const asOf = '2025-11-01';
  const now = Date.parse(`${asOf}T12:00:00Z`);
  const lives = ['hive-changelog', 'solr-changelog'].flatMap(readRaws).map((raw, index) => {
    const created = Date.parse(dayOf(raw.fields.created));
    const flags =
      index % 4 === 0
        ? [created + dayMs / 3, ...(index % 8 === 0 ? [created + 5.25 * dayMs] : [])]
        : [];
    const [open, claimed, accepted] = [index % 3, index % 4, (index + 1) % 5];
    const [rejected, waived] = [Number(index % 9 === 0), Number(index % 7 === 0)];
    const criteria = { open, claimed, accepted, rejected, waived };
    const total = open + claimed + accepted + rejected + waived;
    return {
      ...{
        raw,
        flags,
        criteria,
        total,
        hasCriteria: index % 2 === 0 && total > 0,
        isUndone: index % 8 === 6 && raw.fields.resolution !== null,
      },
      verdict: ['yes', 'no', 'no', undefined][index % 4],
      sprint: ['future', 'active', 'closed'][index % 5],
    };
  });
  const raws = lives.map((life): Raw => {
    const { raw, criteria, total, hasCriteria, verdict, sprint } = life;
    const resolution = life.isUndone ? { name: "Won't Do" } : raw.fields.resolution;
    const sprints = sprint === undefined ? [] : [{ id: 1, name: 'Next', state: sprint }];
    const properties = {
      ...(hasCriteria ? { 'waymark.criteria.status': { version: 1, total, ...criteria } } : {}),
      ...(verdict === undefined ? {} : { 'waymark.readiness.status': { ready: verdict } }),
    };
    return { ...raw, fields: { ...raw.fields, resolution, sprints } as Raw['fields'], properties };
  });
  const categories = categoriesOf(raws);
  const histories = new Map(
    lives.map(({ raw, flags }) => [
      raw.id,
      [
        ...changesOf(raw, ['status']),
        ...flags.map((at, index): FieldChange => ({
          ...{ at: new Date(at).toISOString(), fieldId: 'flagged' },
          ...(index === 0 ? { to: '[10019]' } : { from: '[10019]' }),
        })),
      ].sort((one, other) => one.at.localeCompare(other.at)),
    ]),
  );
  const shown = showAll(raws, { asOf, histories, categories });
  const work = lives.filter(({ raw }) => isWork(raw));
  const waiting = work.filter(({ raw }) => raw.fields.status.statusCategory.key === 'new');

  it('criteria met and accepted', () => {
    const held = work.filter((each) => each.hasCriteria && !each.isUndone);
    const total = held.reduce(
      (sum, { criteria: c }) => sum + c.open + c.claimed + c.accepted + c.rejected,
      0,
    );
    const accepted = held.reduce((sum, { criteria }) => sum + criteria.accepted, 0);
    const met = accepted + held.reduce((sum, { criteria }) => sum + criteria.claimed, 0);
    expect(held.length).toBeGreaterThan(20);
    expect(work.some((each) => each.hasCriteria && each.isUndone)).toBe(true);
    expect(number(shown, 'criteriaMet')).toMatchObject({ value: met, ofTotal: total });
    expect(number(shown, 'criteriaAccepted')).toMatchObject({ value: accepted, ofTotal: total });
    const ids = held.map(({ raw }) => raw.id).sort();
    expect(counted(shown, 'criteriaMet')).toEqual(ids);
    expect(counted(shown, 'criteriaAccepted')).toEqual(ids);
  });

  it('ready, and ready of what is next', () => {
    const next = waiting.filter(({ sprint }) => sprint === 'future' || sprint === 'active');
    expect(next.length).toBeGreaterThan(10);
    expect(next.length).toBeLessThan(waiting.length);
    for (const [id, some] of [
      ['ready', waiting],
      ['readyNext', next],
    ] as const) {
      const ready = some.filter(({ verdict }) => verdict === 'yes');
      expect(number(shown, id)).toMatchObject({ value: ready.length, ofTotal: some.length });
      expect(counted(shown, id)).toEqual(ready.map(({ raw }) => raw.id).sort());
      expect(number(shown, id)?.leftOut).toEqual([
        {
          count: some.filter(({ verdict }) => verdict === undefined).length,
          why: 'never checked',
        },
      ]);
    }
  });

  it('blocked time, hour by hour', () => {
    const from = Date.parse(back(asOf, 29));
    const hoursOf = (flags: readonly number[]): number => {
      let hours = 0;
      for (let at = from; at < now; at += dayMs / 24) {
        const middle = at + dayMs / 48;
        if (flags.filter((flag) => flag <= middle).length === 1) hours += 1;
      }
      return hours;
    };
    const hours = work.map(({ flags }) => hoursOf(flags));
    const total = hours.reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThan(1000);
    expect(number(shown, 'blockedTime')?.value).toBe(Math.round(total / 24));
    expect(counted(shown, 'blockedTime')).toEqual(
      work
        .filter((_, index) => hours[index] !== 0)
        .map(({ raw }) => raw.id)
        .sort(),
    );
  });
});

describe('the epics of a real project as objectives', () => {
  // Real: the epics, when they were created and resolved, and how (some as Won't Do within the quarters
  // looked at). Laid over: a value, and a planned end, of every fourth ten days from its real end, of the
  // others spread from a month before the quarter to a month after; for every third moved by 60 days
  // within it.
  const epics = readRaws('timob').filter(({ fields }) => fields.issuetype.name === 'Epic');
  const categories = categoriesOf(epics);

  it.each(['2016-04-15', '2018-08-15', '2020-02-15'])('predictability as of %s', (asOf) => {
    const lives = epics.map((raw, index) => {
      const end = dayOf(raw.fields.resolutiondate ?? raw.fields.created);
      const first = index % 4 === 0 ? back(end, 10) : back(asOf, 120 - ((index * 37) % 150));
      const moved = index % 3 === 0 ? back(first, -60) : undefined;
      return { raw, first, moved, value: index % 10 === 9 ? undefined : 1 + (index % 13) };
    });
    const histories = new Map(
      lives.map(({ raw, first, moved }) => [
        raw.id,
        moved === undefined
          ? []
          : [{ at: `${back(asOf, 14)}T12:00:00.000Z`, fieldId: 'duedate', from: first, to: moved }],
      ]),
    );
    const raws = lives.map(({ raw, first, moved, value }): Raw => {
      const score = { v: 1, version: 1, userBusinessValue: value };
      const properties = value === undefined ? {} : { 'waymark.scoring': score };
      return { ...raw, fields: { ...raw.fields, duedate: moved ?? first }, properties };
    });
    const config = { cards: ['predictability'], charts: [] } as const;
    const shown = showAll(raws, { asOf, histories, categories, config });
    const began = back(asOf, 90);
    let [planned, actual] = [0, 0];
    const ids: string[] = [];
    for (const { raw, first, value = 0 } of lives) {
      const { created, resolutiondate, resolution, status } = raw.fields;
      const isPlanned = dayOf(created) <= began && first > began && first <= asOf;
      const isDone = status.statusCategory.key === 'done' && resolution?.name !== "Won't Do";
      const on = resolutiondate === null ? '' : dayOf(resolutiondate);
      const isActual = isDone && on > began && on <= asOf;
      if (isPlanned) planned += value;
      if (isActual) actual += value;
      if ((isPlanned || isActual) && value > 0) ids.push(raw.id);
    }
    expect(counted(shown, 'predictability')).toEqual(ids.sort());
    expect(ids.length).toBeGreaterThan(9);
    expect([asOf, number(shown, 'predictability')?.value]).toEqual([
      asOf,
      Math.round((100 * actual) / planned),
    ]);
  });
});

describe('escaped defects of two real projects', () => {
  // Real: everything, but that every fifth version is taken for one that is not out though its day has come.
  it.each([
    { name: 'timob', asOf: '2015-06-30' },
    { name: 'timob', asOf: '2016-06-30' },
    { name: 'kafka', asOf: '2025-10-31' },
  ])('$name as of $asOf', ({ name, asOf }) => {
    const raws = readRaws(name).filter(isWork);
    const named = raws.flatMap(({ fields }) => [...fields.fixVersions, ...(fields.versions ?? [])]);
    const byId = new Map(named.map((each) => [each.id, each]));
    const config = { cards: ['escapedDefects', 'defectsReported'], charts: [] } as const;
    const categories = categoriesOf(raws);
    const versions = [...byId.values()].map(versionOf);
    const shown = showAll(raws, { asOf, histories: new Map(), categories, versions, config });
    const bugs = raws.filter(({ fields: { issuetype, created } }) => {
      const on = dayOf(created);
      return issuetype.name === 'Bug' && on <= asOf && on >= back(asOf, 29);
    });
    const escaped = bugs.filter(({ fields: { versions: affected = [], created } }) =>
      affected.some((each) => isOut(each) && (each.releaseDate ?? '9') <= dayOf(created)),
    );
    expect(escaped.length).toBeGreaterThan(3);
    expect(escaped.length).toBeLessThan(bugs.length);
    expect(number(shown, 'escapedDefects')?.value).toBe(escaped.length);
    expect(counted(shown, 'escapedDefects')).toEqual(escaped.map(({ id }) => id).sort());
    expect(number(shown, 'defectsReported')?.value).toBe(bugs.length);
    const unnamed = bugs.filter(({ fields }) => (fields.versions ?? []).length === 0).length;
    expect(
      number(shown, 'escapedDefects')?.leftOut.reduce((sum, part) => sum + part.count, 0),
    ).toBe(unnamed);
  });
});

// Helpers

function isOut({ id, released }: RawVersion): boolean {
  return released && Number(id) % 5 !== 0;
}

function versionOf(version: RawVersion): Version {
  const { id, name, releaseDate } = version;
  return {
    ...{ id, name, isReleased: isOut(version) },
    ...(releaseDate === undefined ? {} : { releaseOn: releaseDate }),
  };
}
