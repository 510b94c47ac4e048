import { FilterConditions, Filter, WhereConditions, kvs } from '@forge/kvs';
import { installKvs } from '../../../test/fixture-app/install-kvs';
import { createClock } from '../../clock';

describe('the limits of the key-value store', () => {
  beforeEach(() => void installKvs());
  const note = kvs.entity<{ about?: string; at?: number; version?: number }>('note');

  it.each([
    { given: 'a slash in the key', work: () => kvs.set('a/b', 1), code: 'KEY_VALIDATION' },
    { given: 'a long key', work: () => kvs.set('k'.repeat(501), 1), code: 'KEY_TOO_LONG' },
    { given: 'a large value', work: () => kvs.set('k', 'x'.repeat(250_000)), code: 'MAX_SIZE' },
    { given: 'a deep value', work: () => kvs.set('k', nested(32)), code: 'MAX_DEPTH' },
    {
      given: 'an attribute nobody declared',
      work: () => note.set('k', { b: 1 } as object),
      code: 'INVALID_ATTRIBUTE',
    },
    {
      given: 'milliseconds in an integer',
      work: () => note.set('k', { at: Date.now() }),
      code: 'INVALID_ATTRIBUTE',
    },
    {
      given: 'an entity nobody declared',
      work: () => kvs.entity('other').get('k'),
      code: 'ENTITY_NOT_FOUND',
    },
    {
      given: 'an index nobody declared',
      work: () => note.query().index('by-x').getMany(),
      code: 'INDEX_NOT_FOUND',
    },
    {
      given: 'a page above 100',
      work: () => kvs.query().limit(101).getMany(),
      code: 'QUERY_LIMIT_EXCEEDED',
    },
    {
      given: 'a cursor that it did not give',
      work: () => kvs.query().cursor('mine').getMany(),
      code: 'CURSOR_INVALID',
    },
    {
      given: 'more than a year to live',
      work: () => kvs.set('k', 1, { ttl: { value: 366, unit: 'DAYS' }, keyPolicy: 'OVERRIDE' }),
      code: 'INVALID_TTL',
    },
    {
      given: 'more than 25 writes in a transaction',
      work: () =>
        Array.from({ length: 26 }, (_, at) => `k${String(at)}`)
          .reduce((all, key) => all.set(key, 1), kvs.transact())
          .execute(),
      code: 'TRANSACTION_SIZE_EXCEEDED',
    },
    {
      given: 'more than 25 keys in a batch',
      work: () => kvs.batchSet(entriesOf(26, 1)),
      code: 'BATCH_SIZE_EXCEEDED',
    },
    {
      given: 'more than 4 MB at once',
      work: () => kvs.batchSet(entriesOf(21, 'x'.repeat(200_000))),
      code: 'MAX_SIZE',
    },
    {
      given: 'more than 100 conditions in a query',
      work: () => {
        const filter = Array.from({ length: 100 }, (_, at) => at).reduce(
          (all, at) => all.and('at', FilterConditions.notEqualTo(at)),
          new Filter<{ at: number }>().and('at', FilterConditions.exists()),
        );
        return kvs
          .entity<{ at: number }>('note')
          .query()
          .index('version')
          .filters(filter)
          .getMany();
      },
      code: 'QUERY_CONDITIONS_EXCEEDED',
    },
    {
      given: 'a condition on plain keys other than their beginning',
      work: () =>
        kvs
          .query()
          .where('key', WhereConditions.equalTo('a') as never)
          .getMany(),
      code: 'LIST_QUERY_CONDITIONS_UNSUPPORTED_TYPE',
    },
    {
      given: 'a partition that the index has not',
      work: () =>
        note
          .query()
          .index('by-about', { partition: ['x', 'y'] })
          .getMany(),
      code: 'INVALID_PARTITION',
    },
    { given: 'an empty key', work: () => kvs.set('', 1), code: 'KEY_TOO_SHORT' },
    { given: 'nothing for a value', work: () => kvs.set('k', null), code: 'VALUE_REQUIRED' },
  ])('refuses $given', async ({ work, code }) => {
    await expect(work()).rejects.toMatchObject({ code });
  });

  it('refuses what is beyond the units of a minute, until the next', async () => {
    const chunk = 'x'.repeat(200_000);
    const { pass } = standing();
    const write = async () => {
      for (let n = 0; n < 250; n += 1) await kvs.set('k', chunk);
    };
    await expect(write()).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
    pass(60_000);
    await kvs.set('k', chunk);
    const read = async () => {
      for (let n = 0; n < 250; n += 1) await kvs.get('k');
    };
    await expect(read()).rejects.toMatchObject({ code: 'RATE_LIMIT_EXCEEDED' });
  });

  it('refuses the thousand and first request of a second', async () => {
    const { pass } = standing();
    for (let n = 0; n < 1000; n += 1) await kvs.get('k');
    await expect(kvs.get('k')).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    pass(1000);
    expect(await kvs.get('k')).toBeUndefined();
  });
});

// Helpers

/** A store whose clock stands until a test lets time pass. */
function standing() {
  let now = Date.UTC(2026, 2, 9);
  installKvs({ ...createClock(), now: () => now });
  return {
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const entriesOf = (count: number, value: string | number) =>
  Array.from({ length: count }, (_, at) => ({ key: `k${String(at)}`, value }));

const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
