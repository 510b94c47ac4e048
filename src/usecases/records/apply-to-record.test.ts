import { storedRecordForm } from '#contract/record';
import { unreadable } from '#domain/problem';
import type { Actor } from '#domain/record/record';
import { ok, refused } from '#domain/result';
import type { StoredRecord } from '../../ports/record-store';
import type { ApplyPorts } from './apply-to-record';
import { applyToRecord, publishRecord } from './apply-to-record';
import type { RecordKind } from './record-kind';

const kind: RecordKind<readonly string[], string> = {
  rules: { kind: 'criteria', empty: [], apply: (state, change) => ok([...state, change]) },
  parseState: (json) => ok(json as readonly string[]),
  parseChange: (json) => ok(String(json)),
  authorize: () => Promise.resolve(ok([])),
  copies: (state, version) => [{ propertyKey: 'words', value: { version, state } }],
  fromCopy: (value) => ok((value as { state: readonly string[] }).state),
};
const actor: Actor = { accountId: 'acc-ana', at: '2026-03-09T10:00:00.000Z', abilities: [] };
const task = (change: string) => ({
  kind,
  subjectId: '10012',
  actor,
  operations: [{ clientId: 'ana-tab', seq: 1, change }],
});

describe('applyToRecord', () => {
  it('goes on from the copy when the record is missing', async () => {
    const ports = portsWith({ copy: { version: 7, state: ['from before the reinstall'] } });
    const answer = await applyToRecord(task('new'), ports);
    expect(answer).toMatchObject({
      ok: true,
      value: { version: 1, state: ['from before the reinstall', 'new'] },
    });
  });

  it('refuses an operation that it cannot read, and no other', async () => {
    const ports = portsWith({});
    const strict = {
      ...kind,
      parseChange: (json: unknown) =>
        json === 'odd' ? refused(unreadable('change')) : ok(String(json)),
    };
    const operations = ['one', 'odd', 'two'].map((change, n) => ({
      ...{ clientId: 'ana-tab', seq: n + 1 },
      change,
    }));
    const answer = await applyToRecord({ ...task(''), kind: strict, operations }, ports);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        state: ['one', 'two'],
        outcomes: [
          { seq: 1, result: 'applied' },
          { seq: 2, result: 'refused', problem: { code: 'UNREADABLE' } },
          { seq: 3, result: 'applied' },
        ],
      },
    });
  });

  it('leaves a record of a newer Waymark untouched', async () => {
    const body = { v: storedRecordForm + 1, state: { shape: 'unknown' }, applied: [] };
    const ports = portsWith({ stored: { version: 3, body } });
    expect(await applyToRecord(task('new'), ports)).toMatchObject({
      ok: false,
      error: { code: 'NEWER_DATA' },
    });
    expect(ports.written).toEqual([]);
  });

  it('refuses what the property could not hold, before anything is written', async () => {
    const ports = portsWith({});
    expect(await applyToRecord(task('x'.repeat(33_000)), ports)).toMatchObject({
      ok: false,
      error: { code: 'RECORD_FULL' },
    });
    expect(ports.written).toEqual([]);
  });

  it('asks to try later, having written nothing, when somebody else is always first', async () => {
    const ports = portsWith({ isAlwaysLate: true });
    expect(await applyToRecord(task('new'), ports)).toMatchObject({
      ok: false,
      error: { code: 'TRY_LATER' },
    });
  });

  it('has published later, once, what the product is too busy to take', async () => {
    const ports = portsWith({ isBusy: true });
    expect(await applyToRecord(task('new'), ports)).toMatchObject({ ok: true });
    expect(ports.published).toHaveLength(1);
    expect(ports.queued).toEqual(['later']);
  });

  it('publishes again what was written while it published', async () => {
    const ports = portsWith({});
    let isFirst = true;
    const racing: ApplyPorts = {
      ...ports,
      publish: async (copies) => {
        await ports.publish(copies);
        if (!isFirst) return true;
        isFirst = false;
        const other = {
          ...task('theirs'),
          operations: [{ clientId: 'ben-tab', seq: 1, change: 'theirs' }],
        };
        await applyToRecord(other, { ...ports, publish: () => Promise.resolve(true) });
        return true;
      },
    };
    await applyToRecord(task('mine'), racing);
    expect(ports.published.at(-1)).toEqual({ version: 2, state: ['mine', 'theirs'] });
  });
});

describe('what a field shows', () => {
  const stored = { version: 3, body: { v: 1, state: ['kept'], applied: [] } };
  const upToDate = { stored, copy: { version: 3, state: ['kept'] } };

  it.each([
    { given: 'Jira took it', isShown: true, queued: 0 },
    { given: 'Jira was too busy', isShown: false, queued: 1 },
  ])('follows each change, and comes later where it must: $given', async ({ isShown, queued }) => {
    const ports = portsWith({ stored });
    const shown: unknown[] = [];
    const show = (copies: readonly unknown[]) => Promise.resolve(shown.push(copies) > 0 && isShown);
    await applyToRecord(task('new'), { ...ports, show });
    expect(shown).toEqual([
      [{ propertyKey: 'words', value: { version: 4, state: ['kept', 'new'] } }],
    ]);
    expect(ports.queued).toHaveLength(queued);
  });

  it('is looked at where the copies are up to date: it may be what was too busy', async () => {
    const ports = portsWith(upToDate);
    await publishRecord(kind, '1', { ...ports, show: () => Promise.resolve(false) });
    expect([ports.published.length, ports.queued.length]).toEqual([0, 1]);
  });
});

describe('publishRecord', () => {
  const stored = { version: 3, body: { v: 1, state: ['kept'], applied: [] } };

  it('writes the copies of a record that show something else', async () => {
    const ports = portsWith({ stored, copy: { version: 2, state: [] } });
    await publishRecord(kind, '1', ports);
    expect(ports.published).toEqual([{ version: 3, state: ['kept'] }]);
  });

  it.each([
    { given: 'the copies are up to date', stored, copy: { version: 3, state: ['kept'] } },
    { given: 'nobody has written the record', copy: { version: 3, state: [] } },
  ])('writes nothing where $given', async (given) => {
    const ports = portsWith(given);
    await publishRecord(kind, '1', ports);
    expect(ports.published).toEqual([]);
  });
});

// Helpers

function portsWith(given: {
  stored?: StoredRecord;
  copy?: unknown;
  isAlwaysLate?: boolean;
  isBusy?: boolean;
}) {
  let stored = given.stored;
  const written: StoredRecord[] = [];
  const published: unknown[] = [];
  const queued: string[] = [];
  return {
    written,
    published,
    queued,
    store: {
      read: () => Promise.resolve(stored),
      write: (_kind: string, _id: string, { record }: { record: StoredRecord }) => {
        if (given.isAlwaysLate === true) return Promise.resolve(false);
        stored = record;
        written.push(record);
        return Promise.resolve(true);
      },
      history: () => Promise.resolve([]),
    },
    readCopy: () => Promise.resolve(given.copy),
    publish: (copies: readonly { value: unknown }[]) => {
      published.push(copies[0]?.value);
      return Promise.resolve(given.isBusy !== true);
    },
    publishLater: () => {
      queued.push('later');
      return Promise.resolve();
    },
  };
}
