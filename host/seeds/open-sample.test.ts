import { createClock } from '../clock';
import { createKvsStore } from '../forge/kvs/store';
import type { Manifest } from '../forge/manifest';
import { seedConfluence } from '../site/confluence/seed';
import { createConfluenceStore } from '../site/confluence/store';
import type { Site } from '../site/site';
import { createSite } from '../site/site';
import type { Database } from '../store/database';
import { openDatabase } from '../store/database';
import { openSample } from './open-sample';
import { seedSample } from './sample';
import { openSampleState } from './sample-state';

const dayMs = 86_400_000;
const laidMs = Date.parse('2026-11-23T12:00:00Z');

describe('a sample in which nobody worked', () => {
  it.each([1, 7, 40, 400, -30])('stands around today when it is opened %i days on', (days) => {
    const db = laidSample();
    const { jira } = openedAt(db, days);
    expect(finishedLately(jira)).toBe(finishedLately(openedAt(laidSample(), 0).jira));
    const ends = jira.sprints.all().flatMap(({ endDate = '' }) => Date.parse(endDate));
    expect(ends.filter((end) => end > jira.clock.now())).toHaveLength(2);
    const counted = createKvsStore(db, storeAt(days)).find('kpi-day', `10000:${dayOf(days)}`);
    expect(counted?.value).toEqual({ projectId: '10000', day: numberOf(days), body: dayOf(days) });
  });

  it('is worked in once a person changes something, and not when one looks or the app copies', async () => {
    const db = laidSample();
    const { watched } = openedAt(db, 0);
    const phase = () => openSampleState(db).find()?.phase;
    const person = { kind: 'person', accountId: 'acc-ana', viaApp: false } as const;
    const send = (path: string, body: unknown, caller: Parameters<Site['handle']>[1]) =>
      watched.handle(
        new Request(`http://localhost${path}`, { method: 'PUT', body: JSON.stringify(body) }),
        caller,
      );
    await watched.handle(new Request('http://localhost/rest/api/3/issue/PAY-7'), person);
    await send('/rest/api/3/issue/PAY-7', { fields: { summary: '' } }, person);
    await send('/rest/api/3/issue/PAY-7/properties/copy', 1, { ...person, viaApp: true });
    expect(phase()).toBe('untouched');
    await send('/rest/api/3/issue/PAY-7', { fields: { summary: 'Another' } }, person);
    expect(phase()).toBe('workedIn');
  });
});

describe('a sample in which somebody worked', () => {
  it.each([
    { days: 6, behind: 0 },
    { days: 8, behind: 7 },
    { days: 41, behind: 35 },
    { days: 401, behind: 399 },
  ])('is $behind days behind after $days, however often it is opened', ({ days, behind }) => {
    const db = workedIn();
    openedAt(db, days);
    expect(openedAt(db, days).sample.daysBehind()).toBe(behind);
  });

  it('is brought to today with all that was done in it', () => {
    const db = workedIn();
    const { jira, sample } = openedAt(db, 41);
    const before = jira.issues.find('PAY-33');
    sample.bringToToday();
    const after = jira.issues.find('PAY-33');
    expect(after).toEqual({
      ...before,
      createdMs: (before?.createdMs ?? 0) + 35 * dayMs,
      statusChangedMs: (before?.statusChangedMs ?? 0) + 35 * dayMs,
      updatedMs: laidMs + 35 * dayMs,
      dueDate: dayOf(12 + 35),
    });
    expect(jira.issues.historiesOf(after?.id ?? '').at(-1)?.createdMs).toBe(laidMs + 35 * dayMs);
    const record = createKvsStore(db, storeAt(41)).find('record', 'readiness:1');
    expect(record).toMatchObject({
      value: { at: Math.floor(laidMs / 1000) + 35 * 86_400, applied: [['client', laidMs * 10]] },
      updatedAt: laidMs + 35 * dayMs,
    });
    expect(sample.daysBehind()).toBe(0);
    expect(openedAt(db, 41).jira.issues.find('PAY-33')).toEqual(after);
  });

  it('leaves what is done after somebody came back where it is', () => {
    const db = workedIn();
    const { sample } = openedAt(db, 41);
    createKvsStore(db, storeAt(41)).put('kpi-day', '10000:2027-01-03', {
      written: JSON.stringify({ day: 20_270_103 }),
      ttlSeconds: undefined,
    });
    sample.bringToToday();
    const kept = createKvsStore(db, storeAt(41)).find('kpi-day', '10000:2027-01-03');
    expect(kept?.value).toEqual({ day: 20_270_103 });
  });

  it('keeps every date when one cannot be read', () => {
    const db = workedIn();
    const { sample, jira } = openedAt(db, 41);
    const before = jira.issues.find('PAY-33');
    db.exec("INSERT INTO kvs_value VALUES ('one', 'plain', 'torn', '{', 1, 1, NULL)");
    expect(() => {
      sample.bringToToday();
    }).toThrow();
    expect(openedAt(db, 41).jira.issues.find('PAY-33')).toEqual(before);
  });

  it.each(['mixed', 'laid'] as const)('is left alone while it is %s', (phase) => {
    const db = workedIn();
    const state = openSampleState(db);
    state.write({ phase, aroundMs: laidMs, idle: [] });
    const { sample, jira } = openedAt(db, 41);
    sample.bringToToday();
    expect(sample.daysBehind()).toBe(0);
    expect(jira.issues.find('PAY-33')?.updatedMs).toBe(laidMs);
  });
});

// Helpers

const integer = { type: 'integer' } as const;
const entities = [
  { name: 'kpi-day', attributes: { day: integer }, indexes: [] },
  { name: 'record', attributes: { at: integer }, indexes: [] },
];
const manifest = { entities } as unknown as Manifest;

const dayOf = (days: number) => new Date(laidMs + days * dayMs).toISOString().slice(0, 10);
const numberOf = (days: number) => Number(dayOf(days).replaceAll('-', ''));
const clockAt = (days: number) => ({ ...createClock(), now: () => laidMs + days * dayMs });
const storeAt = (days: number) => ({ clock: clockAt(days), installationId: 'one', entities });

/** A sample as its first start leaves it, with a count of that day. */
function laidSample(): Database {
  const db = openDatabase(':memory:');
  seedSample(createSite({ db, clock: clockAt(0) }));
  const macro = { extensionKey: 'key', title: 'Roadmap', config: {} };
  const now = new Date(laidMs).toISOString();
  seedConfluence(createConfluenceStore(db), ['PAY'], { authorId: 'acc-ana', now, macro });
  const count = { projectId: '10000', day: numberOf(0), body: dayOf(0) };
  createKvsStore(db, storeAt(0)).put('kpi-day', `10000:${dayOf(0)}`, {
    written: JSON.stringify(count),
    ttlSeconds: undefined,
  });
  openSampleState(db).write({ phase: 'untouched', aroundMs: laidMs, idle: [] });
  return db;
}

/** The same after a due date was set and a record written. */
function workedIn(): Database {
  const db = laidSample();
  const { jira } = createSite({ db, clock: clockAt(0) });
  const id = jira.issues.find('PAY-33')?.id ?? '';
  const item = { field: 'duedate', fieldId: 'duedate', fieldtype: 'jira' } as const;
  const items = [{ ...item, from: null, fromString: null, to: dayOf(12), toString: dayOf(12) }];
  jira.issues.update(id, { dueDate: dayOf(12) }, { atMs: laidMs, items });
  const record = { at: Math.floor(laidMs / 1000), applied: [['client', laidMs * 10]] };
  createKvsStore(db, storeAt(0)).put('record', 'readiness:1', {
    written: JSON.stringify(record),
    ttlSeconds: undefined,
  });
  openSampleState(db).noteWork();
  return db;
}

function openedAt(db: Database, days: number) {
  const clock = clockAt(days);
  const sample = openSample(db, { manifest, clock, isKept: true });
  const watched = sample.watch(createSite({ db, clock }));
  return { sample, watched, jira: watched.jira };
}

const finishedLately = ({ issues, clock }: Site['jira']): number =>
  [...issues.all()].filter(({ resolvedMs = 0 }) => {
    const age = clock.now() - resolvedMs;
    return age >= 0 && age < 30 * dayMs;
  }).length;
