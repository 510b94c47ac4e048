import type { Database } from '../../store/database';
import type { PlatformService } from '../proxy';
import { readFilter } from './conditions';
import type { Meter } from './limits';
import { KVS_LIMITS, KvsRefusal, createMeter, refused } from './limits';
import { queryEntity, queryPlain } from './query';
import type { KvsStore, StoreParts, Stored } from './store';
import { createKvsStore } from './store';
import {
  isObject,
  requireAttributes,
  requireEntity,
  requireKey,
  requireTtlSeconds,
  requireValue,
} from './validate';

type Item = Record<string, unknown>;
type Kvs = StoreParts & { readonly store: KvsStore; readonly meter: Meter };
type Handler = (kvs: Kvs, body: Item) => unknown;

/** The key-value store that `@forge/kvs` talks to; a transaction a request. */
export function createKvs(db: Database, parts: StoreParts): PlatformService {
  const kvs: Kvs = { ...parts, store: createKvsStore(db, parts), meter: createMeter(parts.clock) };
  return (path, body) => {
    const handler = HANDLERS[path];
    if (handler === undefined) {
      return refusal(501, 'NOT_EMULATED', `The site does not emulate \`POST ${path}\`.`);
    }
    try {
      kvs.meter.request();
      const isRead = /get|query/.test(path);
      if (!isRead) kvs.meter.spend('write', bytesOf(body));
      const answer = db.transaction(() => handler(kvs, body as Item));
      if (isRead) kvs.meter.spend('read', bytesOf(answer));
      return answer === undefined ? new Response(null, { status: 200 }) : Response.json(answer);
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      return refusal(error.status, error.code, error.message);
    }
  };
}

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value ?? null));

const refusal = (status: number, code: string, message: string) =>
  Response.json({ code, message }, { status });

/** The space of an item: its entity's name, else the plain keys. */
const spaceOf = (kvs: Kvs, item: Item): string =>
  item['entityName'] === undefined ? 'plain' : requireEntity(kvs.entities, item['entityName']).name;

function get(kvs: Kvs, space: string, item: Item): Stored {
  const found = kvs.store.find(space, requireKey(item['key']));
  if (found === undefined) throw refused('KEY_NOT_FOUND', 'There is no such key.', 404);
  return found;
}

function set(kvs: Kvs, space: string, item: Item): unknown {
  const key = requireKey(item['key']);
  const written = requireValue(item['value']);
  if (item['entityName'] !== undefined) {
    requireAttributes(requireEntity(kvs.entities, item['entityName']), item['value']);
  }
  const options = isObject(item['options']) ? item['options'] : {};
  const before = kvs.store.find(space, key);
  if (options['keyPolicy'] === 'FAIL_IF_EXISTS' && before !== undefined) {
    throw refused('KEY_CONFLICT', 'The key exists already.', 409);
  }
  kvs.store.put(space, key, { written, ttlSeconds: requireTtlSeconds(options) });
  if (options['returnValue'] === 'PREVIOUS') return before;
  return options['returnValue'] === 'LATEST' ? kvs.store.find(space, key) : undefined;
}

const remove = (kvs: Kvs, space: string, item: Item): undefined => {
  kvs.store.remove(space, requireKey(item['key']));
};

function requireCount(list: readonly Item[], most: number, code: string): void {
  if (list.length < 1 || list.length > most) {
    throw new KvsRefusal(400, code, `Between 1 and ${String(most)} keys can be given at once.`);
  }
  if (bytesOf(list) > KVS_LIMITS.requestBytes) {
    throw refused('MAX_SIZE', 'A request may have at most 4 MB.');
  }
}

/** Best effort: what cannot be done is listed, and the rest is done. */
const batch =
  (one: (kvs: Kvs, space: string, item: Item) => unknown): Handler =>
  (kvs, body) => {
    const items = body as unknown as readonly Item[];
    requireCount(items, KVS_LIMITS.batchKeys, 'BATCH_SIZE_EXCEEDED');
    const successfulKeys: unknown[] = [];
    const failedKeys: unknown[] = [];
    for (const item of items) {
      const name = {
        key: item['key'],
        ...(item['entityName'] === undefined ? {} : { entityName: item['entityName'] }),
      };
      try {
        const answer = one(kvs, spaceOf(kvs, item), item);
        successfulKeys.push({ ...(isObject(answer) ? answer : {}), ...name });
      } catch (error) {
        if (!(error instanceof KvsRefusal)) throw error;
        failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
      }
    }
    return { successfulKeys, failedKeys };
  };

/** All or nothing; conditions are looked at before anything is written, and on entities only. */
const transact: Handler = (kvs, body) => {
  const part = (name: string) => (body[name] ?? []) as readonly Item[];
  const all = [...part('set'), ...part('delete'), ...part('check')];
  requireCount(all, KVS_LIMITS.transactionOperations, 'TRANSACTION_SIZE_EXCEEDED');
  const names = new Set(all.map((one) => `${spaceOf(kvs, one)} ${requireKey(one['key'])}`));
  if (names.size !== all.length) {
    throw refused('KEYS_NOT_UNIQUE', 'A transaction names each key once.');
  }
  for (const item of all) {
    if (item['conditions'] === undefined) continue;
    if (item['entityName'] === undefined) {
      throw refused('INVALID_CONDITION', 'Only entities can have conditions.');
    }
    const value = kvs.store.find(spaceOf(kvs, item), requireKey(item['key']))?.value;
    if (!readFilter(item['conditions'])(isObject(value) ? value : undefined)) {
      throw refused(
        'CONDITIONAL_CHECK_FAILED',
        'A condition of the transaction does not hold.',
        409,
      );
    }
  }
  for (const item of part('set')) set(kvs, spaceOf(kvs, item), item);
  for (const item of part('delete')) remove(kvs, spaceOf(kvs, item), item);
};

type Operation = (kvs: Kvs, space: string, item: Item) => unknown;
const plain =
  (operation: Operation): Handler =>
  (kvs, body) =>
    operation(kvs, 'plain', body);
const secret =
  (operation: Operation): Handler =>
  (kvs, body) =>
    operation(kvs, ' secret', body);
const entity =
  (operation: Operation): Handler =>
  (kvs, body) =>
    operation(kvs, requireEntity(kvs.entities, body['entityName']).name, body);

const HANDLERS: Readonly<Record<string, Handler>> = {
  '/api/v1/get': plain(get),
  '/api/v1/set': plain(set),
  '/api/v1/delete': plain(remove),
  '/api/v1/query': (kvs, body) => queryPlain(kvs.store, body),
  '/api/v1/secret/get': secret(get),
  '/api/v1/secret/set': secret(set),
  '/api/v1/secret/delete': secret(remove),
  '/api/v1/entity/get': entity(get),
  '/api/v1/entity/set': entity(set),
  '/api/v1/entity/delete': entity(remove),
  '/api/v1/entity/query': (kvs, body) => queryEntity(kvs.store, kvs.entities, body),
  '/api/v1/batch/get': batch(get),
  '/api/v1/batch/set': batch(set),
  '/api/v1/batch/delete': batch(remove),
  '/api/v1/transaction': transact,
};
