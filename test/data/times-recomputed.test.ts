import type { StatusCategory } from '#domain/issue/issue';
import { changesOf, readCloud, showAll } from './real-projects';

// Rules: days by end − start + 1 in UTC, percentiles by nearest rank.
// Real: the work items of a Cloud site and every change of their status. Laid over: that the project's
// settings call Open the status in which work starts and the one in which someone works; and
// what the statuses mean that the site has lost since.
const minute = 60_000;
const dayMs = 86_400_000;
const asOf = '2020-08-31';
const categories = new Map<string, StatusCategory>([
  ...([
    ['10000', 'new'],
    ['1', 'new'],
    ['3', 'indeterminate'],
  ] as const),
  ...([
    ['5', 'done'],
    ['6', 'done'],
    ['10068', 'done'],
  ] as const),
]);
const raws = readCloud().filter(
  ({ key, fields }) => key.startsWith('EE-') && !fields.issuetype.subtask,
);
const rule = { startedStatusIds: ['1', '3'], activeStatusIds: ['1'] };
const { view, countedBy } = showAll(raws, {
  ...{ asOf, categories, rule },
  histories: new Map(raws.map((raw) => [raw.id, changesOf(raw, ['status'])])),
});

const ways = raws
  .filter(({ fields }) => fields.resolution?.name !== "Won't Do")
  .flatMap((raw) => {
    const events = changesOf(raw, ['status'])
      .map(({ at, from = '', to = '' }) => ({ at: Date.parse(at), from, to }))
      .filter(({ at }) => at < Date.parse(asOf) + dayMs);
    const isDone = (status: string) => categories.get(status) === 'done';
    const start = events.find(({ to }) => to === '1' || to === '3')?.at;
    const end = events.filter(({ from, to }) => isDone(to) && !isDone(from)).at(-1)?.at;
    if (start === undefined || end === undefined || !isDone(events.at(-1)?.to ?? '')) return [];
    let active = 0;
    for (let at = start + minute / 2; at < end; at += minute)
      if (events.filter((event) => event.at <= at).at(-1)?.to === '1') active += minute;
    const days = Math.floor(end / dayMs) - Math.floor(start / dayMs) + 1;
    return [{ id: raw.id, days, total: end - start, active, type: raw.fields.issuetype.name }];
  });
const number = (id: string) => view.numbers.find((each) => each.id === id)?.value;

describe('the times of a real Cloud site, worked out again minute by minute', () => {
  it('stand on enough', () => {
    expect(ways.length).toBeGreaterThan(10);
    expect(ways.some(({ active }) => active > 0)).toBe(true);
    expect(
      countedBy
        .get('flowEfficiency')
        ?.map(({ id }) => id)
        .sort(),
    ).toEqual(ways.map(({ id }) => id).sort());
  });

  it('cycle time', () => {
    const days = ways.map((way) => way.days).sort((one, other) => one - other);
    expect(number('cycleTime')).toBe(days[Math.ceil(0.85 * days.length) - 1]);
    expect(view.flow?.cycleTimes.map((each) => each.days).sort()).toEqual([...days].sort());
  });

  it('flow efficiency', () => {
    const total = ways.reduce((sum, way) => sum + way.total, 0);
    const active = ways.reduce((sum, way) => sum + way.active, 0);
    expect(number('flowEfficiency')).toBe(Math.round((100 * active) / total));
  });

  it('flow distribution', () => {
    for (const { typeName, count } of view.flow?.types ?? [])
      expect([typeName, count]).toEqual([
        typeName,
        ways.filter(({ type }) => type === typeName).length,
      ]);
    expect(view.flow?.types?.reduce((sum, { count }) => sum + count, 0)).toBe(ways.length);
  });
});
