import { FilterConditions, Filter, Sort, WhereConditions, kvs } from '@forge/kvs';
import fc from 'fast-check';
import { installKvs } from '../../../test/fixture-app/install-kvs';
import type { Clock } from '../../clock';

describe('the key-value store under the real @forge/kvs', () => {
  let clock: Clock;
  beforeEach(() => {
    clock = installKvs();
  });
  const note = kvs.entity<{ about?: string; at?: number; version?: number }>('note');

  it('gives back what was set, and undefined for what was not', async () => {
    await kvs.set('a:1', { deep: [1, { two: true }] });
    expect(await kvs.get('a:1')).toEqual({ deep: [1, { two: true }] });
    expect(await kvs.get('a:2')).toBeUndefined();
    await kvs.delete('a:1');
    await kvs.delete('a:1');
    expect(await kvs.get('a:1')).toBeUndefined();
  });

  it('keeps secrets and entities apart from plain keys', async () => {
    await kvs.set('k', 'plain');
    await kvs.setSecret('k', 'secret');
    await note.set('k', { about: 'entity' });
    expect([await kvs.get('k'), await kvs.getSecret('k'), await note.get('k')]).toEqual([
      'plain',
      'secret',
      { about: 'entity' },
    ]);
  });

  it('locks with FAIL_IF_EXISTS', async () => {
    await kvs.set('lock', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
    await expect(kvs.set('lock', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject({
      code: 'KEY_CONFLICT',
    });
    expect(await kvs.get('lock')).toBe(1);
  });

  it('forgets what expired, at the latest two days later', async () => {
    await kvs.set('k', 1, { ttl: { value: 1, unit: 'HOURS' }, keyPolicy: 'OVERRIDE' });
    await clock.advance(2 * 3_600_000);
    expect(await kvs.get('k')).toBe(1);
    await clock.advance(48 * 3_600_000);
    expect(await kvs.get('k')).toBeUndefined();
  });

  it('writes a transaction only when its conditions hold, and then all of it', async () => {
    const version = (value: number) =>
      new Filter<{ version: number }>().and('version', FilterConditions.equalTo(value));
    const missing = new Filter<{ version: number }>().and('version', FilterConditions.notExists());
    const write = (conditions: ReturnType<typeof version>, next: number) =>
      kvs
        .transact()
        .set('n', { version: next }, { entityName: 'note', conditions })
        .set(`h:${String(next)}`, { about: 'n', at: next }, { entityName: 'note' })
        .execute();
    await write(missing, 1);
    await expect(write(missing, 9)).rejects.toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED' });
    await expect(write(version(7), 9)).rejects.toMatchObject({ code: 'CONDITIONAL_CHECK_FAILED' });
    await write(version(1), 2);
    expect([await note.get('n'), await note.get('h:2'), await note.get('h:9')]).toEqual([
      { version: 2 },
      { about: 'n', at: 2 },
      undefined,
    ]);
  });

  it('refuses a transaction that names a key twice, and conditions on plain keys', async () => {
    await expect(kvs.transact().set('a', 1).delete('a').execute()).rejects.toMatchObject({
      code: 'KEYS_NOT_UNIQUE',
    });
    const conditions = new Filter<{ n: number }>().and('n', FilterConditions.equalTo(1));
    const onPlainKey = { entityName: undefined as unknown as string, conditions };
    await expect(kvs.transact().set('a', { n: 1 }, onPlainKey).execute()).rejects.toMatchObject({
      code: 'INVALID_CONDITION',
    });
  });

  it('does what it can of a batch', async () => {
    const answer = await kvs.batchSet([
      { key: 'good', value: 1 },
      { key: 'b/ad', value: 1 },
    ]);
    expect(answer).toMatchObject({
      successfulKeys: [{ key: 'good' }],
      failedKeys: [{ key: 'b/ad', error: { code: 'KEY_VALIDATION' } }],
    });
  });

  it('queries an index by partition and range, in both orders, page by page', async () => {
    for (const at of [5, 3, 9, 1, 7]) await note.set(`n:${String(at)}`, { about: 'x', at });
    await note.set('other', { about: 'y', at: 4 });
    const query = note
      .query()
      .index('by-about', { partition: ['x'] })
      .where(WhereConditions.between(2, 8))
      .sort(Sort.DESC)
      .limit(2);
    const first = await query.getMany();
    const second = await query.cursor(first.nextCursor ?? '').getMany();
    expect([first.results, second.results].map((page) => page.map(({ key }) => key))).toEqual([
      ['n:7', 'n:5'],
      ['n:3'],
    ]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('gives all keys with a beginning once, whatever the page', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.stringMatching(/^[ab]:[a-z0-9]{1,4}$/), { maxLength: 30 }),
        fc.integer({ min: 1, max: 7 }),
        async (keys, limit) => {
          installKvs();
          for (const key of keys) await kvs.set(key, 1);
          const found: string[] = [];
          for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
            let query = kvs.query().where('key', WhereConditions.beginsWith('a:')).limit(limit);
            if (cursor !== undefined) query = query.cursor(cursor);
            const page = await query.getMany();
            found.push(...page.results.map(({ key }) => key));
            cursor = page.nextCursor;
          }
          expect(found).toEqual(keys.filter((key) => key.startsWith('a:')).sort());
        },
      ),
      { numRuns: 25 },
    );
  });
});
